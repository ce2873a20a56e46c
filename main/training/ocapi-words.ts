import { drawErrorBody, drawnOf } from './ground.ts';

/** What the documents leave open; drawn at each start, so that nothing can come to depend on it. */
export type OcapiWords = {
  errorBody(text: string): object;
  mask(code: string): string;
  /** what is said of a voucher that is not on the order, and of a completion that has been asked for already */
  notOnOrder: 400 | 404;
  again: 'the same' | 'refused';
  /** what a call that has done its work says, where nothing is documented */
  done: 'the order' | 'nothing' | '204';
  /** does an order in progress name its vouchers? */
  namesVouchers: boolean;
  completed(order: object): object;
  /** is the status of a completion still told once it is over? else only the completed order is left */
  keepsCompletion: boolean;
  instant(ms: number): string;
  refundReinstates: boolean;
};

export function drawOcapiWords(random: () => number): OcapiWords {
  const problem = (text: string) => ({ type: 'about:blank', title: text, status: 400 });
  const described = (text: string) => ({ errorDescription: text });
  const isoOf = (ms: number) => new Date(ms).toISOString();
  return {
    errorBody: drawnOf<(text: string) => object>([problem, described, drawErrorBody(random)], random),
    mask: drawnOf([(code: string) => `........${code.slice(-4)}`, (code: string) => `${code.slice(0, 2)}.......${code.slice(-4)}`], random),
    notOnOrder: drawnOf([400, 404], random),
    again: drawnOf(['the same', 'refused'], random),
    done: drawnOf(['the order', 'nothing', '204'], random),
    namesVouchers: drawnOf([true, false], random),
    completed: drawnOf<(order: object) => object>([(order) => ({ order, relatedData: {} }), (order) => order], random),
    keepsCompletion: drawnOf([true, false], random),
    instant: drawnOf([isoOf, (ms: number) => isoOf(ms).replace('Z', '3072+00:00'), (ms: number) => isoOf(ms + 3_600_000).replace('Z', '+01:00')], random),
    refundReinstates: drawnOf([true, false], random),
  };
}

/** What a call about the region is refused with, word for word as it is documented. */
export const REGION_REFUSED = { exceptionType: 'WSVistaWebClient.ServiceImplementation.RegionHeaderExceptionHelper', errorDescription: 'Connect-Region-Code provided is invalid' };
