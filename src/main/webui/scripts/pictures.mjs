/*
 * The README's pictures, of the real screens with a sample, by a running service (PLANNER, by default http://localhost:8080) into
 * the folder `pictures`.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { launch, plan, sample, SERVICE } from './browser.mjs';

const FOLDER = 'pictures';
const MOST = 60_000;
const PICTURES = [
  { name: 'board', path: 'board', scheme: 'light' },
  { name: 'timeline', path: 'timeline', scheme: 'dark' },
  { name: 'why', path: 'board?asset=lz-firewall', scheme: 'light' },
];

/** Runs in a page: the same picture as WebP, which the browser writes a third as large as PNG. */
async function webp(png) {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const bytes = new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.7 })).arrayBuffer(),
  );
  return Array.from(bytes);
}

const browser = await launch();
try {
  mkdirSync(FOLDER, { recursive: true });
  const { id } = await plan(await sample('two-datacenter-exit'));
  const converter = await browser.newPage();
  for (const { name, path, scheme } of PICTURES) {
    const page = await browser.newPage({
      viewport: { width: 1100, height: 620 },
      colorScheme: scheme,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    await page.goto(`${SERVICE}/#/plans/${id}/${path}`);
    await page.waitForLoadState('networkidle');
    await page.getByText('Loading').first().waitFor({ state: 'hidden' });
    const file = `${FOLDER}/${name}.webp`;
    writeFileSync(
      file,
      Buffer.from(await converter.evaluate(webp, (await page.screenshot()).toString('base64'))),
    );
    await page.close();
    const size = statSync(file).size;
    console.log(`${file}: ${(size / 1000).toFixed(1)} kB`);
    if (size > MOST) {
      throw new Error(`${file} is larger than ${MOST} bytes. Maybe show less on it.`);
    }
  }
} finally {
  await browser.close();
}
