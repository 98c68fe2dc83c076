/*
 * How fast Board and Timeline are with 10,000 assets, against a running service (PLANNER, by default http://localhost:8080):
 * from the arrival of the last of the data until the screen is painted, and the frames per second while it scrolls. Exits with 1
 * when a screen misses its target. `npm run measure -- 2000` takes another number of assets.
 */
import { launch, plan, sample, SERVICE } from './browser.mjs';

const ASSETS = Number(process.argv[2] ?? 10_000);
const MOST_MS = 1_500;
const LEAST_FRAMES = 30;
const SECONDS = 4;
const PIXELS_PER_MS = 2;

const SCREENS = [
  { name: 'board', shown: 'main section li button', scroller: '[class*=scroller]' },
  {
    name: 'board, one column',
    path: 'board',
    shown: 'main section li button',
    scroller: 'main section [class*=list]',
    down: true,
  },
  { name: 'timeline', shown: 'main svg rect[class*=bar]', scroller: '[class*=scroller]', down: true },
  {
    name: 'timeline, all open',
    path: 'timeline',
    shown: 'main svg rect[class*=bar]',
    scroller: '[class*=scroller]',
    down: true,
    press: 'Open all workloads',
  },
];

/** Runs in the page from its beginning: notes when the answers the screens wait for have arrived. */
function watch() {
  const reach = window.fetch;
  window.arrived = 0;
  window.fetch = async (...call) => {
    const answer = await reach(...call);
    const text = answer.text.bind(answer);
    answer.text = async () => {
      const body = await text();
      if (/\/v1\/plans\/[^/]+(\/model-input)?$/.test(String(call[0]))) {
        window.arrived = performance.now();
      }
      return body;
    };
    return answer;
  };
}

/** Scrolls to and fro for some seconds; the intervals between frames in milliseconds. */
async function scroll([selector, isDown, seconds, speed]) {
  const box = document.querySelector(selector);
  const side = isDown ? 'scrollTop' : 'scrollLeft';
  const room = isDown ? box.scrollHeight - box.clientHeight : box.scrollWidth - box.clientWidth;
  const frames = [];
  const begin = performance.now();
  let last = begin;
  while (last - begin < seconds * 1_000) {
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
    const reached = ((now - begin) * speed) % (2 * room);
    box[side] = reached > room ? 2 * room - reached : reached;
  }
  return frames.slice(1);
}

async function measure(browser, id, screen) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.addInitScript(watch);
  await page.goto(`${SERVICE}/#/plans/${id}/${screen.path ?? screen.name}`);
  await page.waitForSelector(screen.shown, { state: 'attached', timeout: 60_000 });
  const shown = await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - window.arrived;
  });
  if (screen.press !== undefined) {
    await page.getByRole('button', { name: screen.press }).click();
  }
  const frames = await page.evaluate(scroll, [screen.scroller, screen.down === true, SECONDS, PIXELS_PER_MS]);
  await page.close();
  const spent = frames.reduce((sum, frame) => sum + frame, 0);
  return { shown, rate: (frames.length * 1_000) / spent, longest: Math.max(...frames) };
}

const browser = await launch();
let missed = false;
try {
  const request = await sample(`estate-${ASSETS}`);
  request.config = { run: { termination: { spentLimit: 'PT20S' } } };
  const { id } = await plan(request);
  for (const screen of SCREENS) {
    const { shown, rate, longest } = await measure(browser, id, screen);
    missed ||= shown > MOST_MS || rate < LEAST_FRAMES;
    console.log(
      `${screen.name}, ${ASSETS} assets: shown ${shown.toFixed(0)} ms after its data (at most ${MOST_MS}), ` +
        `${rate.toFixed(1)} frames/s (at least ${LEAST_FRAMES}), longest frame ${longest.toFixed(0)} ms`,
    );
  }
} finally {
  await browser.close();
}
process.exitCode = missed ? 1 : 0;
