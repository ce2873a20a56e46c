import type { Limits } from '../../shared/policy.ts';
import type { Draw } from './draw.ts';
import { makeDraw } from './draw.ts';

/** What can go wrong in a run. Each can be left out, to find the fewest that a failure needs. */
export const FAULTS = [
  'loss', 'late', 'duplicate', 'broken', 'line', 'throttling', 'credentials', 'setup', 'clock', 'partial', 'drift', 'poison', 'elsewhere', 'crash', 'restore', 'people',
] as const;
export type FaultClass = (typeof FAULTS)[number];

export type ModelName = 'exact' | 'balance' | 'bare' | 'said' | 'order' | 'likely' | 'office';

/** Those whose accounts have a policy and a list: of them something is given without the line. */
export const LISTED = ['exact', 'balance', 'likely'] as const;
export type Listed = (typeof LISTED)[number];

export function isListed(model: string): model is Listed {
  return LISTED.some((one) => one === model);
}

/** What a seed stands for. `without`, `terminals` and `redemptions` are what a smaller run of the same seed changes. */
export type Plan = {
  seed: number;
  terminals: number;
  /** redemptions of all terminals together before the calm */
  redemptions: number;
  /** how often each class of fault happens, 0 to 1 and mostly small; 0 where it is left out */
  rate: Record<FaultClass, number>;
  models: ModelName[];
  /** the real clients stand where the models do, and the training servers behind them */
  clients: boolean;
  /** mean milliseconds between two guests of a terminal */
  guestEveryMs: number;
  /** points of the program between two crashes, on average */
  pointsPerCrash: number;
  capMinor: number;
  /** what the desk gives by itself; a supervisor may give up to ten times as much */
  giveMinor: number;
  /** so many may be given offline in one outage */
  countAtMost: number;
  /** and so long without the line */
  outageAtMostMs: number;
  /** what is given on a code that no list has */
  wellFormed: Limits;
  /** uses and percentages have no price: a supervisor may give them */
  unpriced: boolean;
  /** the list of `exact` says what a voucher was sold for, and not what is left of it */
  listOfSold: boolean;
};

export type Smaller = { clients?: true; without?: readonly FaultClass[]; terminals?: number; redemptions?: number };

const MODELS: ModelName[] = ['exact', 'balance', 'bare', 'said', 'order', 'likely', 'office'];
const DAY_MS = 24 * 3_600_000;
const REDEMPTIONS = 200;
/** A real client asks many times for what a model asks once. */
const REDEMPTIONS_OF_CLIENTS = 80;
const TERMINALS_OF_CLIENTS = 4;

/** What a real client behaves like: the guests and the watch go by that. */
export const CLIENT = { exact: 'vauchar', said: 'vouchercart', likely: 'adility', order: 'vista-ocapi', office: 'vista-vouchers' } as const;
export type Served = keyof typeof CLIENT;
export const SERVED: readonly Served[] = ['exact', 'said', 'likely', 'order', 'office'];

/** What a model of a plan is called in what is printed. */
export function nameOf({ clients }: Plan, model: ModelName): string {
  return clients && isServed(model) ? CLIENT[model] : model;
}

export function isServed(model: ModelName): model is Served {
  return model in CLIENT;
}

export function drawPlan(seed: number, smaller: Smaller = {}): Plan {
  const draw = makeDraw(seed);
  const terminals = draw.one([1, 1, 2, 2, 3, 4, 5, 8]);
  const rate = Object.fromEntries(FAULTS.map((fault) => [fault, drawRate(draw)])) as Plan['rate'];
  keepSomeCallsWhole(rate);
  const clients = smaller.clients === true;
  // a provider of theirs takes what it is asked for or nothing
  if (clients) rate.partial = 0;
  for (const fault of smaller.without ?? []) rate[fault] = 0;
  const drawn = drawModels(draw);
  const models = clients ? [...SERVED] : drawn;
  const most = smaller.terminals ?? (clients ? TERMINALS_OF_CLIENTS : terminals);
  return {
    seed,
    models,
    clients,
    rate,
    terminals: Math.min(terminals, most),
    redemptions: smaller.redemptions ?? (clients ? REDEMPTIONS_OF_CLIENTS : REDEMPTIONS),
    guestEveryMs: draw.one([2_000, 5_000, 15_000, 40_000]),
    pointsPerCrash: draw.one([1_000, 2_500, 8_000]) / (clients ? 4 : 1),
    capMinor: draw.one([5_000, 20_000, 100_000]),
    giveMinor: draw.one([2_000, 50_000]),
    countAtMost: draw.one([3, 200]),
    outageAtMostMs: draw.one([150_000, DAY_MS]),
    wellFormed: draw.one([{ giveMinor: 0, askMinor: 0 }, { giveMinor: 0, askMinor: 2_000 }, { giveMinor: 2_000, askMinor: 5_000 }]),
    unpriced: draw.chance(0.3),
    listOfSold: draw.chance(0.5),
  };
}

/** A third of the classes stay away from a run, so that the others are seen alone as well. */
function drawRate(draw: Draw): number {
  return draw.chance(0.33) ? 0 : draw.one([0.02, 0.1, 0.3]);
}

/** Of ten calls at least five come through: with fewer, nearly all a run does is to ask once more. */
function keepSomeCallsWhole(rate: Plan['rate']): void {
  const lost = rate.loss + rate.late + rate.broken;
  if (lost <= 0.5) return;
  for (const fault of ['loss', 'late', 'broken'] as const) rate[fault] *= 0.5 / lost;
}

/** Two to all of them; something to redeem is always among them. */
function drawModels(draw: Draw): ModelName[] {
  const chosen = MODELS.filter(() => draw.chance(0.6));
  return chosen.some((model) => model !== 'office') ? chosen : [...chosen, 'exact'];
}

/** "without loss,crash; terminals 1; redemptions 40" */
export function readSmaller(words: string): Smaller {
  const parts = new Map(words.split(';').map((part) => part.trim().split(/\s+/) as [string, string]));
  const without = parts.get('without')?.split(',').filter((name): name is FaultClass => FAULTS.some((fault) => fault === name));
  const [terminals, redemptions] = [parts.get('terminals'), parts.get('redemptions')];
  return { ...(without === undefined ? {} : { without }), ...(terminals === undefined ? {} : { terminals: Number(terminals) }), ...(redemptions === undefined ? {} : { redemptions: Number(redemptions) }) };
}

export function wordsOfSmaller({ without, terminals, redemptions }: Smaller): string {
  return [without?.length ? `without ${without.join(',')}` : '', terminals ? `terminals ${terminals}` : '', redemptions ? `redemptions ${redemptions}` : ''].filter((part) => part !== '').join('; ');
}
