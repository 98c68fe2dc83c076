import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a service with the dashboard runs. */
export const SERVICE = process.env.PLANNER ?? 'http://localhost:8080';

/** The browser of this machine, without a window. */
export function launch() {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable);
  if (found === undefined) {
    throw new Error(
      'There is no Chromium on the PATH. Maybe install one (Debian: apt-get install chromium).',
    );
  }
  return chromium.launch({ executablePath: found, args: QUIET });
}

/** Has the service plan a request and answers the plan once it is done, at most two minutes later. */
export async function plan(request) {
  const body = await post('/v1/plans', request);
  return body.metadata ?? body;
}

/** The id of a new living backlog with an accepted plan. */
export async function backlog(modelInput) {
  const { id } = await post('/v1/backlogs', { name: 'A backlog', modelInput });
  const config = { run: { termination: { spentLimit: 'PT20S' } } };
  const body = await post(`/v1/backlogs/${id}/plans`, { config });
  await post(`/v1/backlogs/${id}/plans/${(body.metadata ?? body).id}/accept`, {});
  return id;
}

async function post(path, request) {
  const answer = await fetch(`${SERVICE}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Prefer: 'wait=120' },
    body: JSON.stringify(request),
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new Error(`The service refused ${path}: ${JSON.stringify(body).slice(0, 500)}`);
  }
  return body;
}

/** A sample of the service, as it can be planned. */
export async function sample(name) {
  return (await fetch(`${SERVICE}/v1/demo-data/${name}`)).json();
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
