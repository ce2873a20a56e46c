import type { Words } from '../load.ts';

const NOTHING_TAKEN = 'Dal buono non è stato scalato nulla. Scansionarlo di nuovo tra poco.';
const NOTHING_GIVEN = 'Non è stato scalato nulla. Non consegnare nulla.';
const TRY_LATER = 'In questo momento non riusciamo a contattare chi ha emesso il buono. Il suo buono mantiene il valore.';
const OUR_PROBLEM = 'Abbiamo un problema da parte nostra. Il suo buono mantiene il valore.';
const CANNOT_FIND = 'Non trovo questo buono. Posso vedere da dove arriva?';

const CALL_SUPERVISOR = {
  now: 'Annotare il riferimento e chiamare un supervisore. Non distruggere il buono.',
  guest: 'Devo farlo verificare. Conservi per favore questo riferimento.',
};

export const outcome: Words['outcome'] = {
  names: {
    redeemed: 'RISCATTATO',
    'accepted-offline': 'ACCETTATO OFFLINE',
    'not-accepted': 'NON ACCETTATO',
    'not-known': 'INCERTO',
  },
  reasons: {
    used: { why: 'Questo buono è già stato utilizzato.', now: 'Non consegnare nulla.', guest: 'Questo buono è già stato usato. Posso dirle quando.' },
    expired: { why: 'Questo buono è scaduto.', now: 'Non consegnare nulla.', guest: 'Questo buono è scaduto. Si rivolga per favore a chi glielo ha venduto.' },
    'not-yet-valid': { why: 'Questo buono non è ancora valido.', now: 'Non consegnare nulla.', guest: 'Questo buono si può usare solo più avanti.' },
    'unknown-code': { why: 'L’emittente non conosce questo codice.', now: 'Controllare se c’è un errore di digitazione, poi scansionare di nuovo.', guest: CANNOT_FIND },
    cancelled: { why: 'Questo buono è stato annullato.', now: 'Non consegnare nulla.', guest: 'Questo buono è stato annullato da chi lo ha venduto. Si rivolga per favore a loro.' },
    'not-found-here': { why: 'L’emittente non trova questo codice, o questo account non è configurato bene.', now: 'Controllare se c’è un errore di digitazione. Se non si trovano nemmeno altri buoni, chiamare un responsabile.', guest: CANNOT_FIND },
    'no-such-showtime': { why: 'L’emittente non conosce questo spettacolo.', now: 'Scansionare di nuovo e scegliere un’altra volta lo spettacolo.', guest: 'Devo cercare di nuovo il film.' },
    'box-office': { why: 'Questa cassa non può riscattarlo: vanno scelti i posti, c’è una differenza da pagare, o vanno bene più biglietti.', now: 'Non è stato scalato nulla. Mandare il cliente in biglietteria.', guest: 'Vada per favore in biglietteria con questo buono: lì scelgono il biglietto insieme a lei.' },
    'not-valid': { why: 'L’emittente non accetta questo buono.', now: 'Leggere al cliente ciò che dice l’emittente.', guest: 'La società che ha emesso il buono non lo accetta.' },
    unreachable: { why: 'L’emittente non è raggiungibile.', now: NOTHING_TAKEN, guest: TRY_LATER },
    throttled: { why: 'L’emittente chiede di attendere.', now: NOTHING_TAKEN, guest: 'Dobbiamo aspettare un momento prima che io possa riprovare.' },
    unauthorized: { why: 'L’emittente rifiuta le nostre credenziali.', now: 'Chiamare un responsabile: questo account non si può usare finché la sua chiave non è corretta.', guest: OUR_PROBLEM },
    misconfigured: { why: 'L’emittente non lo consente a questo account.', now: 'Chiamare un responsabile: l’account va sistemato.', guest: OUR_PROBLEM },
    timeout: { why: 'L’emittente non ha risposto in tempo.', now: NOTHING_TAKEN, guest: TRY_LATER },
    unavailable: { why: 'L’emittente al momento è fuori servizio.', now: NOTHING_TAKEN, guest: TRY_LATER },
    malformed: { why: 'L’emittente ha mandato una risposta illeggibile.', now: NOTHING_TAKEN, guest: TRY_LATER },
    'not-a-code': { why: 'Questo non è il codice di un buono.', now: 'Scansionare ancora il codice a barre, o digitare il codice.', guest: 'Lo scanner non l’ha letto bene. Un momento.' },
    'a-badge': { why: 'È il badge di qualcuno, non un buono.', now: 'Scansionare il buono. Per cambiare persona, prima uscire.', guest: 'Questo non è un buono.' },
    'looks-real': { why: 'Sembra un buono vero. Questa cassa è in addestramento.', now: 'Restituirlo senza usarlo. Presentarlo a una cassa che non è in addestramento.', guest: 'Questa è una cassa di addestramento. Il suo buono non è stato toccato.' },
    'account-off': { why: 'Questa cassa al momento non accetta buoni di questo emittente.', now: 'Non è stato chiesto né scalato nulla. Se è un errore, chiamare un responsabile: l’account è disattivato.', guest: 'Al momento non accettiamo questi buoni. Il suo non è stato toccato e mantiene il valore.' },
    'fits-two-accounts': { why: 'Questo codice può essere di due emittenti diversi, e nessuno ha detto di quale.', now: 'Non è stato chiesto né scalato nulla. Chiamare un responsabile: negli account va indicato in che cosa differiscono i codici.', guest: 'Non posso ancora dire chi ha emesso questo buono. Mantiene il suo valore.' },
    'money-unit-not-set': { why: 'Questo account non indica ancora in quale unità il suo emittente conta il denaro.', now: 'Non è stato scalato nulla. Non riscattarlo come utilizzo al posto dell’importo. Chiamare un responsabile: l’unità di denaro dell’account va impostata su unità minori (centesimi) o intere (euro), come conta l’emittente.', guest: 'Qui non possiamo ancora scalare importi da questo buono. Mantiene il suo valore.' },
    'never-arrived': { why: 'La richiesta non è mai arrivata all’emittente.', now: NOTHING_TAKEN, guest: 'L’operazione non è andata a buon fine. Il suo buono non è stato toccato.' },
    'not-handed-over': { why: 'Il cliente è andato via senza.', now: 'Se l’emittente lo ha scalato, il programma lo fa riaccreditare da solo.', guest: 'Il suo buono mantiene il valore. Conservi il riferimento.' },
    'handed-over-here': { why: 'La merce per questo buono è già stata consegnata qui.', now: 'Non consegnare di nuovo nulla. Il programma lo sta ancora regolando con l’emittente.', guest: 'Questo buono è stato usato qui. Posso dirle quando.' },
    'open-question': { why: 'Questo buono era in corso di riscatto quando il programma si è fermato.', now: 'Rispondere alla domanda qui accanto: è stato consegnato? Poi scansionarlo di nuovo.', guest: 'Un momento, devo prima controllare una cosa.' },
    'taken-back': { why: 'Questo riscatto è stato stornato qui.', now: 'Trattenere la merce. Il programma provvede a far riaccreditare il buono dall’emittente.', guest: 'Il suo buono mantiene il valore.' },
    'not-in-list': { why: 'L’emittente non è raggiungibile, e questo codice non è nella lista dei suoi buoni.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'list-too-old': { why: 'L’emittente non è raggiungibile, e la lista dei suoi buoni è troppo vecchia.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'nothing-left': { why: 'L’emittente non è raggiungibile, e secondo la nostra lista su questo buono non resta nulla.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'over-the-limit': { why: 'L’emittente non è raggiungibile, e questo supera quanto si può accettare offline.', now: `${NOTHING_GIVEN} Quanto si può ancora accettare è in Offline (F3).`, guest: TRY_LATER },
    'list-not-ours': { why: 'L’emittente non è raggiungibile, e la lista dei suoi buoni appartiene a un altro registro.', now: 'Non è stato scalato nulla. Non consegnare nulla; prima va letta una nuova lista.', guest: TRY_LATER },
    'count-reached': { why: 'L’emittente non è raggiungibile, e in questa interruzione è stato accettato il numero massimo di buoni.', now: 'Non è stato scalato nulla. Un supervisore può chiudere l’interruzione.', guest: TRY_LATER },
    'hours-reached': { why: 'L’emittente non è raggiungibile, e la linea manca da più tempo di quanto sia permesso accettare buoni offline.', now: 'Non è stato scalato nulla. Un supervisore può chiudere l’interruzione.', guest: TRY_LATER },
    'worth-unknown': { why: 'L’emittente non è raggiungibile, e nessuno ha stabilito quanto ci costa un buono così.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'kind-refused': { why: 'L’emittente non è raggiungibile, e buoni di questo tipo non si accettano offline.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'ask-supervisor': { why: 'L’emittente non è raggiungibile. Un supervisore può accettare questo buono.', now: 'Non consegnare ancora nulla. Chiamare un supervisore.', guest: 'Un momento, devo chiedere.' },
    'not-approved': { why: 'Nessun supervisore ha autorizzato.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'contact-wanted': { why: 'L’emittente non è raggiungibile. Si può accettare se il cliente lascia un contatto.', now: 'Non consegnare ancora nulla. Chiedere un nome e un numero di telefono o un indirizzo e-mail.', guest: 'Posso avere un numero di telefono o un indirizzo e-mail, nel caso ci sia un problema?' },
    'no-contact': { why: 'L’emittente non è raggiungibile, e il cliente non ha lasciato un contatto.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'forced-offline': { why: 'Un supervisore fa lavorare questo account senza il suo emittente, e questo buono non si può accettare offline.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'clock-wrong': { why: 'L’emittente non è raggiungibile, e l’orologio di questa cassa non è affidabile.', now: 'Non è stato scalato nulla. Chiamare un supervisore: va controllato l’orologio.', guest: TRY_LATER },
    'disk-full': { why: 'Il disco di questa cassa è pieno.', now: 'Chiamare l’assistenza: va liberato spazio su questo computer. Fino ad allora qui non si può riscattare nulla.', guest: 'Abbiamo un problema con questa cassa. Il suo buono non è stato toccato.' },
  },
  conflicts: {
    refused: 'L’emittente rifiuta ciò che è stato consegnato. Decide un supervisore.',
    'less-taken': 'L’emittente ha scalato meno di quanto consegnato. Decide un supervisore.',
    'may-be-anothers': 'L’emittente ha scalato questo buono all’incirca a quest’ora, ma non sa dire per quale cassa. Decide un supervisore.',
    'more-taken': 'L’emittente ha scalato più di quanto consegnato. Decide un supervisore.',
    'other-worth': 'L’emittente ha scalato altro rispetto a quanto consegnato. Decide un supervisore.',
    'cannot-be-asked': 'A questo emittente non si può chiedere l’esito. Decide un supervisore.',
    'taken-after-all': 'L’emittente alla fine lo ha scalato, anche se era stato deciso altrimenti. Decide un supervisore.',
    'cannot-be-reversed': 'L’emittente non lo riaccredita. Decide un supervisore.',
  },
  notKnown: {
    asking: {
      why: 'Forse l’emittente lo ha scalato. Lo stiamo chiedendo.',
      now: 'Non strappare né trattenere il buono. Attendere, o lasciar andare il cliente con il riferimento.',
      guest: 'Non so ancora se è andato a buon fine. Conservi per favore questo riferimento.',
    },
    'giving-back': {
      why: 'L’emittente lo ha scalato e gli si chiede di riaccreditarlo.',
      now: 'Non strappare né trattenere il buono.',
      guest: 'Le stiamo facendo riaccreditare il buono. Conservi per favore questo riferimento.',
    },
    'cannot-ask': { why: 'Forse l’emittente lo ha scalato, e non gli si può chiedere.', ...CALL_SUPERVISOR },
    differs: { why: 'L’emittente ha scalato altro rispetto a quanto richiesto.', ...CALL_SUPERVISOR },
    likely: { why: 'L’emittente ha scalato questo buono all’incirca a quest’ora, ma non sa dire per quale cassa.', ...CALL_SUPERVISOR },
    kept: { why: 'L’emittente lo ha scalato e non lo riaccredita.', ...CALL_SUPERVISOR },
  },
  providerSays: {
    taken: 'L’emittente dice: è stato scalato.',
    'not-taken': 'L’emittente dice: non è stato scalato.',
    refused: 'L’emittente dice: è stato rifiutato.',
    'not-known': 'In attesa di risposta dall’emittente.',
  },
  redeemed: {
    'to-hand-over': 'Confermato dall’emittente. Consegnare.',
    'handed-over': 'È stato consegnato, e l’emittente ha confermato.',
    when: '{time}, {person}',
  },
  offline: {
    'to-hand-over': 'Consegnare. L’emittente lo saprà quando torna la linea.',
    'handed-over': 'È stato consegnato. L’emittente lo saprà.',
    nothingMore: 'Non occorre fare altro: resta nella coda finché l’emittente non lo riceve.',
  },
  disputed: {
    'to-hand-over': 'Se è ancora qui, non consegnare. Annotare il riferimento e chiamare un supervisore.',
    'handed-over': 'È stato consegnato. Annotare il riferimento.',
  },
  earlier: 'Riscattato qui: {time}, {person}, riferimento {reference}.',
  when: {
    used: 'Utilizzato: {time}.',
    expired: 'Scaduto: {time}.',
    'not-yet-valid': 'Valido dal: {time}.',
    other: 'Da: {time}.',
  },
  providerText: 'L’emittente dice: “{text}”',
  notInList: 'L’emittente non è raggiungibile, e questo codice non è nella lista (letta: {time}, vecchia di {age}).',
  byList: 'Secondo la lista (letta: {time}, vecchia di {age}).',
};
