import { assert } from '../shared/assert.ts';
import type { Handlers } from '../shared/contract.ts';
import { checkAccount, disableAccount, openAccounts, removeAccount, setAccount } from './actions/accounts.ts';
import { signInByBadge } from './actions/badge.ts';
import { book, leave } from './actions/book.ts';
import { conflicts } from './actions/conflicts.ts';
import { wantErrand } from './actions/errand.ts';
import { enterLate } from './actions/late.ts';
import { openLists, readLists } from './actions/lists.ts';
import { giveUp, handedOver, inbox, questions, shown } from './actions/hand-over.ts';
import { historyChoices, historyPart, historyStory } from './actions/history.ts';
import { eraseContact } from './actions/contact.ts';
import { approve, giveContact } from './actions/approve.ts';
import { closeOutage, forceOffline, liftOffline, setTills } from './actions/offline.ts';
import { officeVerbs, openErrands, readOffice, tellErrand } from './actions/office.ts';
import { openWindow } from './actions/open-window.ts';
import { signIn, signOut } from './actions/people.ts';
import { chooseFile, lookAtReceiver, lookIntoMove, managersOf, moveTillIn, moveTillOut } from './actions/move.ts';
import { openPolicy, setPolicy } from './actions/policy.ts';
import { here } from './actions/presence.ts';
import { openQueue } from './actions/queue.ts';
import { readiness } from './actions/readiness.ts';
import { dropReceipt, printAgain, printOtherwise, printQueue, printReceipt, printTest, setPrinting } from './actions/receipt.ts';
import { redeem } from './actions/redeem.ts';
import { reportDay } from './actions/report.ts';
import { acceptClock, askAgain, resolve, resumeLane, review, syncNow, tryAgain } from './actions/resolve.ts';
import { chooseProvisioning, lookAtSetup, setTillUp } from './actions/setup.ts';
import { openSale } from './actions/sale.ts';
import { scan } from './actions/scan.ts';
import { serialPorts, setSerial } from './actions/serial.ts';
import { openPeople, setPerson } from './actions/set-people.ts';
import { setCamera, setLanguage, setScanner, setSound, setTextSize } from './actions/devices.ts';
import { closeShift, shiftList, shiftNow, shiftReport } from './actions/shift.ts';
import { backUpNow, openStorage, restoreBackup, spaceLeft } from './actions/storage.ts';
import { find, reverse, undo } from './actions/take-back.ts';
import { samples, setLevers, setTrainingClock, useElsewhere } from './actions/training.ts';
import type { Terminal } from './terminal.ts';

/** Contract name to action, one line each. */
export function makeHandlers(terminal: Terminal): Handlers {
  return {
    'desk.there': () => ({}),
    'desk.open': () => openWindow(terminal),
    ...people(terminal),
    ...devices(terminal),
    'voucher.scan': (input) => scan(terminal, input),
    'voucher.book': (input) => book(terminal, input),
    'voucher.leave': (input) => leave(terminal, input),
    'voucher.redeem': (input) => redeem(terminal, input),
    'sale.open': (input) => openSale(terminal, input),
    'voucher.approve': (input) => approve(terminal, input),
    'voucher.contact': (input) => giveContact(terminal, input),
    'contact.erase': (input) => eraseContact(terminal, input),
    'redemption.shown': (input) => shown(terminal, input),
    'redemption.giveUp': (input) => giveUp(terminal, input),
    'redemption.questions': () => questions(terminal),
    'redemption.handedOver': (input) => handedOver(terminal, input),
    'redemption.find': (input) => find(terminal, input),
    'redemption.undo': (input) => undo(terminal, input),
    'redemption.takeBack': (input) => reverse(terminal, input),
    'late.enter': (input) => enterLate(terminal, input),
    'report.day': (input) => reportDay(terminal, input),
    'queue.open': (input) => openQueue(terminal, input),
    'queue.conflicts': (input) => conflicts(terminal, input),
    'queue.inbox': () => inbox(terminal),
    'queue.syncNow': () => syncNow(terminal),
    'queue.askAgain': (input) => askAgain(terminal, input),
    'queue.tryAgain': (input) => tryAgain(terminal, input),
    'conflict.resolve': (input) => resolve(terminal, input),
    ...history(terminal),
    ...office(terminal),
    ...accounts(terminal),
    ...printing(terminal),
    'offline.readiness': () => readiness(terminal),
    'offline.force': (input) => forceOffline(terminal, input),
    'offline.lift': (input) => liftOffline(terminal, input),
    'outage.close': (input) => closeOutage(terminal, input),
    'offline.setTills': (input) => setTills(terminal, input),
    'offline.policy': (input) => openPolicy(terminal, input),
    'offline.setPolicy': (input) => setPolicy(terminal, input),
    'lane.resume': (input) => resumeLane(terminal, input),
    'lists.open': () => openLists(terminal),
    'lists.read': (input) => readLists(terminal, input),
    ...storage(terminal),
    'clock.accept': (input) => acceptClock(terminal, input),
    ...training(terminal),
  };
}

function history(terminal: Terminal): Pick<Handlers, Extract<keyof Handlers, `history.${string}`>> {
  return {
    'history.choices': () => historyChoices(terminal),
    'history.part': (input) => historyPart(terminal, input),
    'history.story': (input) => historyStory(terminal, input),
  };
}

function training(terminal: Terminal): Pick<Handlers, Extract<keyof Handlers, `training.${string}`>> {
  return {
    'training.samples': () => samples(terminal),
    'training.levers': (input) => setLevers(terminal, input),
    'training.clock': (input) => setTrainingClock(terminal, input),
    'training.elsewhere': (input) => useElsewhere(terminal, input),
  };
}

function people(terminal: Terminal): Pick<Handlers, Extract<keyof Handlers, `${'person' | 'people' | 'shift'}.${string}`>> {
  return {
    'person.signIn': (input) => signIn(terminal, input),
    'person.badge': (input) => signInByBadge(terminal, input),
    'person.signOut': () => signOut(terminal),
    'person.here': () => here(terminal),
    'people.open': () => openPeople(terminal),
    'people.set': (input) => setPerson(terminal, input),
    'shift.now': () => shiftNow(terminal),
    'shift.list': (input) => shiftList(terminal, input),
    'shift.report': (input) => shiftReport(terminal, input),
    'shift.close': (input) => closeShift(terminal, input),
  };
}

function devices(terminal: Terminal): Pick<Handlers, Extract<keyof Handlers, `${'scanner' | 'serial' | 'camera' | 'sound' | 'textSize' | 'language'}.${string}`>> {
  return {
    'scanner.set': (input) => setScanner(terminal, input),
    'serial.ports': () => serialPorts(terminal),
    'serial.set': (input) => setSerial(terminal, input),
    'camera.set': (input) => setCamera(terminal, input),
    'sound.set': (input) => setSound(terminal, input),
    'textSize.set': (input) => setTextSize(terminal, input),
    'language.set': (input) => setLanguage(terminal, input),
  };
}

function accounts(terminal: Terminal): Pick<Handlers, Extract<keyof Handlers, `accounts.${string}`>> {
  return {
    'accounts.open': () => openAccounts(terminal),
    'accounts.check': (input) => checkAccount(terminal, input),
    'accounts.set': (input) => setAccount(terminal, input),
    'accounts.disable': (input) => disableAccount(terminal, input),
    'accounts.remove': (input) => removeAccount(terminal, input),
  };
}

function printing(terminal: Terminal): Pick<Handlers, Extract<keyof Handlers, `${'receipt' | 'printing'}.${string}`>> {
  return {
    'receipt.print': (input) => printReceipt(terminal, input),
    'receipt.otherwise': (input) => printOtherwise(terminal, input),
    'printing.queue': () => printQueue(terminal),
    'printing.again': (input) => printAgain(terminal, input),
    'printing.drop': (input) => dropReceipt(terminal, input),
    'printing.settings': () => terminal.receipts,
    'printing.set': (input) => setPrinting(terminal, input),
    'printing.test': (input) => printTest(terminal, input),
  };
}

function office(terminal: Terminal): Pick<Handlers, Extract<keyof Handlers, `${'office' | 'errand'}.${string}`>> {
  return {
    'office.verbs': () => officeVerbs(terminal),
    'office.errands': () => openErrands(terminal),
    'office.read': (input) => readOffice(terminal, input),
    'errand.want': (input) => wantErrand(terminal, input),
    'errand.tell': (input) => tellErrand(terminal, input),
    'errand.review': (input) => review(terminal, input),
  };
}

function storage(terminal: Terminal): Pick<Handlers, Extract<keyof Handlers, `${'storage' | 'move' | 'setup'}.${string}`>> {
  const kept = () => {
    assert(terminal.storage !== undefined, 'what can be moved is kept');
    return terminal.storage;
  };
  return {
    'storage.open': () => openStorage(terminal),
    'storage.space': () => spaceLeft(terminal),
    'storage.backUp': () => backUpNow(terminal),
    'storage.restore': (input) => restoreBackup(terminal, input),
    // a desk that is open has nothing to salvage, and needs no reopening
    'storage.salvage': () => ({ is: 'not-damaged' }),
    'storage.reopen': () => ({}),
    'move.managers': () => managersOf(terminal.people.values()),
    'move.receiver': (input) => lookAtReceiver(terminal, input),
    'move.choose': (input) => chooseFile(terminal, input),
    'move.out': (input) => moveTillOut(terminal, input),
    // a desk that is open goes on here
    'move.goOnHere': () => ({ is: 'not-moved-out' }),
    'move.key': () => kept().moveKey(),
    'move.saveKey': ({ file }) => ({ is: kept().saveMoveKey(file) }),
    'move.look': ({ file }) => lookIntoMove(kept().lookAtMove(file)),
    'move.in': (input) => moveTillIn(terminal, input),
    'setup.choose': () => chooseProvisioning(terminal),
    'setup.look': (input) => lookAtSetup(terminal, input),
    'setup.do': (input) => setTillUp(terminal, input),
  };
}
