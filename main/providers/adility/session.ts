import type { Answer } from '../../../shared/fault.ts';
import { no, ok } from '../../../shared/result.ts';
import type { AdilityOptions } from '../../../shared/settings.ts';
import { type Endpoint, type Exchange, faultOfStatus, type Reply } from '../http.ts';
import { makePause, type Pause } from '../pause.ts';
import { addressOf, type AdilityAccess, mayBeAsked } from './api.ts';
import { readXml } from './xml.ts';

export type AdilityParts = { access: AdilityAccess; options: AdilityOptions; exchange: Exchange; now: () => number; mono: () => number };

/** One account as long as the program runs. */
export type Session = {
  options: AdilityOptions;
  now: () => number;
  pause: Pause;
  /** one request; statuses that mean a fault whatever the body says are faults here already */
  ask(endpoint: Endpoint, path: string[]): Answer<Reply>;
  /** what their answers have shown of how this account is set up */
  seen: {
    /** the id of a voucher that this advertiser has: its id is right */
    ours?: string;
    /** a redeem of ours has cancelled a voucher: nothing more is redeemed until somebody has looked */
    keyCancels?: true;
  };
};

export function openSession({ access, options, exchange, now, mono }: AdilityParts): Session {
  const type = options.format === 'xml' ? 'application/xml' : 'application/json';
  const headers = { 'x-adility-api-key': access.apiKey, accept: type, 'content-type': type };
  const pause = makePause(mono);
  return {
    options,
    now,
    pause,
    seen: {},
    async ask(endpoint, path) {
      const url = addressOf(access.baseUrl, path);
      if (url === undefined) return no({ kind: 'misconfigured', effect: 'none', detail: 'the address of the account, or an id in it, is no address' });
      if (!mayBeAsked(url)) return no({ kind: 'misconfigured', effect: 'none', detail: 'the address of the account is not https' });
      const reply = await exchange({ endpoint, url, headers });
      if (!reply.ok) return reply;
      const fault = faultOfStatus(reply.value, now());
      if (fault === undefined) return ok(inPlainValues(reply.value));
      pause.hear(fault);
      return no(fault);
    },
  };
}

/** XML by what it begins with, whatever was asked for. What cannot be read stays a text, which no schema of ours takes; so does a web page. */
function inPlainValues(reply: Reply): Reply {
  if (typeof reply.body !== 'string' || !/^\uFEFF?\s*</.test(reply.body)) return reply;
  const read = readXml(reply.body.replace(/^\uFEFF?\s*/, ''));
  return read === undefined || 'html' in read ? reply : { ...reply, body: read };
}
