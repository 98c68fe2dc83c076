import type { Issue, Problem } from './types';

/** What the service refused, or that it could not be reached (status 0). The message is fit for people. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: Issue[];

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? `The service answered ${status}.`);
    this.status = status;
    this.code = problem.code ?? 'UNKNOWN';
    this.issues = problem.issues ?? [];
  }

  get isOffline(): boolean {
    return this.status === 0;
  }
}

export interface Answer<T> {
  body: T;
  headers: Headers;
}

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Calls the API and answers the parsed body with its headers; throws ApiProblem. */
export async function exchange<T>(path: string, call: Call = {}): Promise<Answer<T>> {
  const response = await reach(path, call);
  const text = await response.text();
  const parsed: unknown = text === '' ? undefined : parse(text);
  if (!response.ok) {
    throw new ApiProblem(response.status, isProblem(parsed) ? parsed : {});
  }
  return { body: parsed as T, headers: response.headers };
}

/** As exchange, for those who need no headers. */
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  return (await exchange<T>(path, options)).body;
}

async function reach(path: string, { method = 'GET', body, headers = {}, signal }: Call): Promise<Response> {
  try {
    return await fetch(`.${path}`, {
      method,
      signal,
      headers: {
        Accept: 'application/json',
        // of a form the browser says the type, with the boundary it chooses
        ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') {
      throw cause;
    }
    throw new ApiProblem(0, {
      code: undefined,
      detail:
        'The service cannot be reached. Maybe it was stopped, or the network is down; this page tries again.',
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && ('code' in value || 'detail' in value);
}
