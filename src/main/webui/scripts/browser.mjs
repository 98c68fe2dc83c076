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
  const answer = await fetch(`${SERVICE}/v1/plans`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Prefer: 'wait=120' },
    body: JSON.stringify(request),
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new Error(`The service refused the plan: ${JSON.stringify(body).slice(0, 500)}`);
  }
  return body.metadata ?? body;
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
