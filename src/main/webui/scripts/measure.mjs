/*
 * How fast the screens are with 10,000 assets, against a running service (PLANNER, by default http://localhost:8080): from the
 * arrival of the last of the data until the screen is painted, and the frames per second while it scrolls. Exits with 1 when a
 * screen misses its target. `npm run measure -- 2000` takes another number of assets. DASHBOARDS may name several addresses that
 * show the same service, such as two builds served by `vite preview`: they take turns, so that they can be compared.
 */
import { backlog, launch, plan, sample, SERVICE } from './browser.mjs';

const ASSETS = Number(process.argv[2] ?? 10_000);
const DASHBOARDS = (process.env.DASHBOARDS ?? SERVICE).split(',');
const MOST_MS = 1_500;
const LEAST_FRAMES = 30;
const SECONDS = 4;
const PIXELS_PER_MS = 2;

const CARD = 'main section li button';
const BAR = 'main svg rect[class*=bar]';
const SCREENS = [
  { name: 'board', path: 'plans/{plan}/board', shown: CARD, scroller: '[class*=scroller]', across: true },
  {
    name: 'board, one column',
    path: 'plans/{plan}/board',
    shown: CARD,
    scroller: 'main section [class*=list]',
  },
  { name: 'timeline', path: 'plans/{plan}/timeline', shown: BAR, scroller: '[class*=scroller]' },
  {
    name: 'timeline, all open',
    path: 'plans/{plan}/timeline',
    shown: BAR,
    scroller: '[class*=scroller]',
    press: 'Open all workloads',
  },
  {
    name: 'dependencies',
    path: 'plans/{plan}/dependencies?around=asset:{asset}',
    shown: '.react-flow__node',
    scroller: '.screen',
  },
  {
    name: 'forecast',
    path: 'plans/{plan}/forecast',
    shown: '#causes ~ * tr, #causes + * tr',
    scroller: '.screen',
  },
  { name: 'overview', path: 'plans/{plan}/overview', shown: '#rules', scroller: '.screen' },
  { name: 'what if', path: 'plans/{plan}/what-if', shown: 'main form', scroller: '.screen' },
  { name: 'progress', path: 'backlogs/{backlog}/progress', shown: '#workloads ~ * tr', scroller: 'html' },
  { name: 'history', path: 'backlogs/{backlog}/history', shown: '#history ~ * li', scroller: 'html' },
  { name: 'import', path: 'import', shown: '#preview', scroller: 'html', import: true },
  {
    name: 'import, merged',
    path: 'import?backlog={backlog}',
    shown: '#merge',
    scroller: 'html',
    import: true,
  },
];

/** Runs in the page from its beginning: notes when the last answer that the screen waits for has arrived. */
function watch() {
  const reach = window.fetch;
  window.arrived = 0;
  window.fetch = async (...call) => {
    const answer = await reach(...call);
    const text = answer.text.bind(answer);
    answer.text = async () => {
      const body = await text();
      window.arrived = performance.now();
      return body;
    };
    return answer;
  };
}

/** Scrolls to and fro for some seconds; the intervals between frames in milliseconds. */
async function scroll([selector, isAcross, seconds, speed]) {
  const box = document.querySelector(selector);
  const side = isAcross ? 'scrollLeft' : 'scrollTop';
  const room = isAcross ? box.scrollWidth - box.clientWidth : box.scrollHeight - box.clientHeight;
  const frames = [];
  const begin = performance.now();
  let last = begin;
  while (last - begin < seconds * 1_000) {
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
    const reached = room === 0 ? 0 : ((now - begin) * speed) % (2 * room);
    box[side] = reached > room ? 2 * room - reached : reached;
  }
  return frames.slice(1);
}

async function measure(browser, address, screen, estate) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.addInitScript(watch);
  const path = screen.path.replace(/\{(\w+)\}/g, (_, name) => estate[name]);
  await page.goto(`${address}/#/${path}`);
  if (screen.import) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'estate.json', mimeType: 'application/json', buffer: estate.file });
    await page.getByRole('button', { name: 'Show what it comes to' }).click();
  }
  await page.waitForSelector(screen.shown, { state: 'attached', timeout: 120_000 });
  const shown = await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - window.arrived;
  });
  if (screen.press !== undefined) {
    await page.getByRole('button', { name: screen.press }).click();
  }
  const frames = await page.evaluate(scroll, [
    screen.scroller,
    screen.across === true,
    SECONDS,
    PIXELS_PER_MS,
  ]);
  await page.close();
  const spent = frames.reduce((sum, frame) => sum + frame, 0);
  return { shown, rate: (frames.length * 1_000) / spent, longest: Math.max(...frames) };
}

/** A plan, a living backlog whose plan is accepted, and the same assets as a file, of which a tenth is new. */
async function prepare() {
  const request = await sample(`estate-${ASSETS}`);
  const { modelInput } = request;
  request.config = { run: { termination: { spentLimit: 'PT20S' } } };
  const assets = modelInput.assets.map((asset, i) =>
    i % 10 === 0 ? { ...asset, id: `new-${asset.id}` } : asset,
  );
  return {
    plan: (await plan(request)).id,
    asset: modelInput.dependencies[0].from,
    backlog: await backlog(modelInput),
    file: Buffer.from(JSON.stringify({ ...modelInput, assets, dependencies: [] })),
  };
}

const browser = await launch();
let missed = false;
try {
  const estate = await prepare();
  for (const screen of SCREENS) {
    for (const address of DASHBOARDS) {
      const { shown, rate, longest } = await measure(browser, address, screen, estate);
      missed ||= shown > MOST_MS || rate < LEAST_FRAMES;
      console.log(
        `${DASHBOARDS.length === 1 ? '' : `${address} `}${screen.name}, ${ASSETS} assets: ` +
          `shown ${shown.toFixed(0)} ms after its data (at most ${MOST_MS}), ` +
          `${rate.toFixed(1)} frames/s (at least ${LEAST_FRAMES}), longest frame ${longest.toFixed(0)} ms`,
      );
    }
  }
} finally {
  await browser.close();
}
process.exitCode = missed ? 1 : 0;
