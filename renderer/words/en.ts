import type { ShutReason } from '../../shared/contract.ts';
import type { ConflictReason, OutcomeName, Question, Reason } from '../../shared/redemption.ts';

/** Why not, what the cashier does now, what the guest is told. A reason without words does not compile. */
export type ReasonWords = { why: string; now: string; guest: string };

export const outcomes: Record<OutcomeName, string> = {
  redeemed: 'REDEEMED',
  'accepted-offline': 'ACCEPTED OFFLINE',
  'not-accepted': 'NOT ACCEPTED',
  'not-known': 'NOT KNOWN',
};

const NOTHING_TAKEN = 'Nothing was taken from the voucher. Scan it again in a moment.';
const TRY_LATER = 'We cannot reach the voucher company just now. Your voucher keeps its worth.';

export const reasons: Record<Reason, ReasonWords> = {
  used: { why: 'This voucher has been used already.', now: 'Do not hand anything over.', guest: 'This voucher was used before. I can tell you when.' },
  expired: { why: 'This voucher has expired.', now: 'Do not hand anything over.', guest: 'The time to use this voucher is over. Please ask where you bought it.' },
  'not-yet-valid': { why: 'This voucher is not valid yet.', now: 'Do not hand anything over.', guest: 'This voucher can be used from a later day.' },
  'unknown-code': { why: 'The provider does not know this code.', now: 'Check the code for a typing mistake, then scan it again.', guest: 'I cannot find this voucher. May I see where it came from?' },
  cancelled: { why: 'This voucher was cancelled.', now: 'Do not hand anything over.', guest: 'This voucher was cancelled where it was bought. Please ask there.' },
  'not-found-here': { why: 'The provider does not find this code, or this account is not set up right.', now: 'Check the code for a typing mistake. If other vouchers are not found either, call a manager.', guest: 'I cannot find this voucher. May I see where it came from?' },
  'no-such-showtime': { why: 'The provider does not know this showtime.', now: 'Scan it again and choose the showtime anew.', guest: 'I have to look for the film once more.' },
  'box-office': { why: 'This till cannot redeem it: seats have to be chosen, there is a rest to pay, or more than one ticket fits.', now: 'Nothing was taken. Send the guest to the box office.', guest: 'Please go to the box office with this voucher: they choose the ticket with you.' },
  'not-valid': { why: 'The provider does not accept this voucher.', now: 'Read out what the provider says.', guest: 'The voucher company does not accept it.' },
  unreachable: { why: 'The provider cannot be reached.', now: NOTHING_TAKEN, guest: TRY_LATER },
  throttled: { why: 'The provider asks us to wait.', now: NOTHING_TAKEN, guest: 'We have to wait a moment before I can ask again.' },
  unauthorized: { why: 'The provider refuses our credentials.', now: 'Call a manager: this account cannot be used until its key is right.', guest: 'We have a problem on our side. Your voucher keeps its worth.' },
  misconfigured: { why: 'This account may not do that at the provider.', now: 'Call a manager: the account has to be put right.', guest: 'We have a problem on our side. Your voucher keeps its worth.' },
  timeout: { why: 'The provider did not answer in time.', now: NOTHING_TAKEN, guest: TRY_LATER },
  unavailable: { why: 'The provider is not working just now.', now: NOTHING_TAKEN, guest: TRY_LATER },
  malformed: { why: 'The provider sent an answer that cannot be read.', now: NOTHING_TAKEN, guest: TRY_LATER },
  'not-a-code': { why: 'This is not a voucher code.', now: 'Scan the barcode once more, or type the code.', guest: 'The scanner did not read it well. One moment.' },
  'looks-real': { why: 'This looks like a real voucher. This desk is in training.', now: 'Give it back unused. Take it to a till that is not in training.', guest: 'This is a training till. Your voucher was not touched.' },
  'account-off': { why: 'This desk does not take vouchers of this company at present.', now: 'Nothing was asked and nothing was taken. If that is wrong, call a manager: the account is switched off.', guest: 'We do not take these vouchers at present. Yours was not touched and keeps its worth.' },
  'fits-two-accounts': { why: 'This code could be one of two companies’ vouchers, and nobody has said whose.', now: 'Nothing was asked and nothing was taken. Call a manager: the accounts have to say how their codes differ.', guest: 'I cannot tell yet who issued this voucher. It keeps its worth.' },
  'money-unit-not-set': { why: 'This account does not say yet in which unit its provider counts money.', now: 'Nothing was taken. Do not redeem it as a use instead. Call a manager: set the account’s money unit to minor (cents) or major (whole euros), as the provider counts.', guest: 'We cannot take money off this voucher here yet. It keeps its worth.' },
  'never-arrived': { why: 'The request never reached the provider.', now: NOTHING_TAKEN, guest: 'It did not go through. Your voucher was not touched.' },
  'not-handed-over': { why: 'The guest went without it.', now: 'If the provider took it, the desk gives it back by itself.', guest: 'Your voucher keeps its worth. Keep the reference.' },
  'handed-over-here': { why: 'This voucher was handed over here already.', now: 'Do not hand anything over again. The desk still settles it with the provider.', guest: 'This voucher was used here. I can tell you when.' },
  'open-question': { why: 'This voucher was being redeemed when the desk stopped.', now: 'Answer the question beside: was it handed over? Then scan it again.', guest: 'One moment, I have to check something first.' },
  'taken-back': { why: 'This was taken back here.', now: 'Keep the goods. The desk sees to it that the provider gives the voucher back.', guest: 'Your voucher keeps its worth.' },
  'not-in-list': { why: 'The provider cannot be reached, and this code is not in the list of its vouchers.', now: 'Nothing was taken. Do not hand anything over.', guest: TRY_LATER },
  'list-too-old': { why: "The provider cannot be reached, and the list of its vouchers is too old.", now: 'Nothing was taken. Do not hand anything over.', guest: TRY_LATER },
  'nothing-left': { why: 'The provider cannot be reached, and by our list nothing is left of this voucher.', now: 'Nothing was taken. Do not hand anything over.', guest: TRY_LATER },
  'over-the-limit': { why: 'The provider cannot be reached, and this is more than may be given without it.', now: 'Nothing was taken. Do not hand anything over. What is left to give stands under Offline (F3).', guest: TRY_LATER },
  'list-not-ours': { why: 'The provider cannot be reached, and the list of its vouchers belongs to another journal.', now: 'Nothing was taken. Do not hand anything over; a new list has to be read first.', guest: TRY_LATER },
  'count-reached': { why: 'The provider cannot be reached, and as many vouchers as may be were given in this outage.', now: 'Nothing was taken. A supervisor can close the outage.', guest: TRY_LATER },
  'hours-reached': { why: 'The provider cannot be reached, and the line has been gone for longer than vouchers may be given without it.', now: 'Nothing was taken. A supervisor can close the outage.', guest: TRY_LATER },
  'worth-unknown': { why: 'The provider cannot be reached, and nobody has said what such a voucher costs us.', now: 'Nothing was taken. Do not hand anything over.', guest: TRY_LATER },
  'kind-refused': { why: 'The provider cannot be reached, and such vouchers are not given without it.', now: 'Nothing was taken. Do not hand anything over.', guest: TRY_LATER },
  'ask-supervisor': { why: 'The provider cannot be reached. A supervisor may give this.', now: 'Do not hand anything over yet. Call a supervisor.', guest: 'One moment, I have to ask for this.' },
  'not-approved': { why: 'No supervisor answered for it.', now: 'Nothing was taken. Do not hand anything over.', guest: TRY_LATER },
  'contact-wanted': { why: 'The provider cannot be reached. This may be given if the guest leaves a contact.', now: 'Do not hand anything over yet. Ask for a name, and a phone number or e-mail address.', guest: 'May I have a phone number or e-mail address, in case something is wrong with it?' },
  'no-contact': { why: 'The provider cannot be reached, and the guest left no contact.', now: 'Nothing was taken. Do not hand anything over.', guest: TRY_LATER },
  'forced-offline': { why: 'A supervisor has this account work without its provider, and this may not be given without it.', now: 'Nothing was taken. Do not hand anything over.', guest: TRY_LATER },
  'clock-wrong': { why: "The provider cannot be reached, and this till's clock cannot be trusted.", now: 'Nothing was taken. Call a supervisor: the clock has to be checked.', guest: TRY_LATER },
  'disk-full': { why: "This till's disk is full.", now: 'Call IT: make room on this computer. Until then nothing can be redeemed here.', guest: 'We have a problem with this till. Your voucher was not touched.' },
};

export const conflicts: Record<ConflictReason, string> = {
  refused: 'The provider refuses what was handed over. A supervisor decides.',
  'less-taken': 'The provider took less than was handed over. A supervisor decides.',
  'more-taken': 'The provider took more than was handed over. A supervisor decides.',
  'other-worth': 'The provider took something else than was handed over. A supervisor decides.',
  'cannot-be-asked': 'This provider cannot be asked what became of it. A supervisor decides.',
  'taken-after-all': 'The provider took it after all, although it was decided otherwise. A supervisor decides.',
  'cannot-be-reversed': 'The provider does not give it back. A supervisor decides.',
};

const CALL_SUPERVISOR = {
  now: 'Write down the reference and call a supervisor. Do not destroy the voucher.',
  guest: 'I have to have this checked. Please keep this reference.',
};

export const notKnown = {
  asking: {
    why: 'The provider may have taken it. We are asking.',
    now: 'Do not tear up or keep the voucher. Wait, or send the guest away with the reference.',
    guest: 'I do not know yet whether it went through. Please keep this reference.',
  },
  'giving-back': {
    why: 'The provider took it and is asked to give it back.',
    now: 'Do not tear up or keep the voucher.',
    guest: 'Your voucher is being given back. Please keep this reference.',
  },
  'cannot-ask': { why: 'The provider may have taken it, and it cannot be asked.', ...CALL_SUPERVISOR },
  differs: { why: 'The provider took something else than was asked for.', ...CALL_SUPERVISOR },
  likely: { why: 'The provider took this voucher at about this time, but cannot say for which till.', ...CALL_SUPERVISOR },
  kept: { why: 'The provider took it and does not give it back.', ...CALL_SUPERVISOR },
} as const;

export const providerSays: Record<Question['provider'], string> = {
  taken: 'The provider says: it was taken.',
  'not-taken': 'The provider says: it was not taken.',
  refused: 'The provider says: it was refused.',
  'not-known': 'The provider is being asked.',
};

export const shut: Record<ShutReason, { title: string; now: string }> = {
  newer: { title: "This till's journal was written by a newer Voucher Desk.", now: 'Install the newer version again. Nothing was changed or deleted.' },
  damaged: { title: "This till's journal is damaged.", now: 'Do not delete anything: every event stands a second time in the mirror beside it. What can be read can be put back here.' },
  'read-only': { title: "This till's journal cannot be written.", now: 'Call IT: the folder of Voucher Desk must be writable for this user. Nothing was changed or deleted.' },
  'in-use': { title: "Another program has this till's journal open.", now: 'Close the other Voucher Desk or the backup program, then start again.' },
  'disk-full': { title: "This till's disk is full.", now: 'Call IT: make room on this computer, then start again. Nothing was deleted.' },
  'moved-out': { title: 'This till was moved to another computer.', now: 'Use the other computer. If its file got lost, a manager can have it written again; if nothing came of the move, a manager can have the till go on here.' },
  'no-key': { title: "This till's key cannot be opened on this computer.", now: 'Sign in to this computer as the user who set the till up. If that does not help, call IT. Nothing was changed or deleted.' },
  'no-access': { title: "The access to this till's providers cannot be read.", now: 'Call IT: the till has to be set up again with its file, here or from a command line. Nothing was changed or deleted.' },
};
