import type { Words } from '../load.ts';

const NOTHING_TAKEN = 'Vom Gutschein wurde nichts abgebucht. Scannen Sie ihn gleich noch einmal.';
const NOTHING_GIVEN = 'Es wurde nichts abgebucht. Geben Sie nichts heraus.';
const TRY_LATER = 'Wir erreichen den Anbieter gerade nicht. Ihr Gutschein behält seinen Wert.';
const OUR_PROBLEM = 'Bei uns ist etwas nicht in Ordnung. Ihr Gutschein behält seinen Wert.';

const CALL_SUPERVISOR = {
  now: 'Notieren Sie die Referenz und rufen Sie die Aufsicht. Vernichten Sie den Gutschein nicht.',
  guest: 'Das muss ich prüfen lassen. Bitte behalten Sie diese Referenz.',
};

export const outcome: Words['outcome'] = {
  names: {
    redeemed: 'EINGELÖST',
    'accepted-offline': 'OFFLINE ANGENOMMEN',
    'not-accepted': 'NICHT ANGENOMMEN',
    'not-known': 'UNGEWISS',
  },
  reasons: {
    used: { why: 'Dieser Gutschein wurde schon eingelöst.', now: 'Geben Sie nichts heraus.', guest: 'Dieser Gutschein wurde schon verwendet. Ich kann Ihnen sagen, wann.' },
    expired: { why: 'Dieser Gutschein ist abgelaufen.', now: 'Geben Sie nichts heraus.', guest: 'Die Zeit für diesen Gutschein ist vorbei. Bitte fragen Sie dort nach, wo Sie ihn gekauft haben.' },
    'not-yet-valid': { why: 'Dieser Gutschein ist noch nicht gültig.', now: 'Geben Sie nichts heraus.', guest: 'Dieser Gutschein gilt erst ab einem späteren Tag.' },
    'unknown-code': { why: 'Der Anbieter kennt diesen Code nicht.', now: 'Prüfen Sie den Code auf Tippfehler und scannen Sie ihn noch einmal.', guest: 'Ich finde diesen Gutschein nicht. Darf ich sehen, woher er kommt?' },
    cancelled: { why: 'Dieser Gutschein wurde storniert.', now: 'Geben Sie nichts heraus.', guest: 'Dieser Gutschein wurde dort storniert, wo er gekauft wurde. Bitte fragen Sie dort nach.' },
    'not-found-here': { why: 'Der Anbieter findet diesen Code nicht, oder dieses Konto ist nicht richtig eingerichtet.', now: 'Prüfen Sie den Code auf Tippfehler. Werden auch andere Gutscheine nicht gefunden, rufen Sie die Leitung.', guest: 'Ich finde diesen Gutschein nicht. Darf ich sehen, woher er kommt?' },
    'no-such-showtime': { why: 'Der Anbieter kennt diese Vorstellung nicht.', now: 'Scannen Sie ihn noch einmal und wählen Sie die Vorstellung neu.', guest: 'Ich muss den Film noch einmal suchen.' },
    'box-office': { why: 'Diese Kasse kann ihn nicht einlösen: Plätze sind zu wählen, ein Rest ist zu zahlen, oder mehr als eine Karte passt.', now: 'Es wurde nichts abgebucht. Schicken Sie den Gast zur Kinokasse.', guest: 'Bitte gehen Sie mit diesem Gutschein zur Kinokasse: Dort wird die Karte mit Ihnen ausgesucht.' },
    'not-valid': { why: 'Der Anbieter nimmt diesen Gutschein nicht an.', now: 'Lesen Sie vor, was der Anbieter sagt.', guest: 'Der Anbieter des Gutscheins nimmt ihn nicht an.' },
    unreachable: { why: 'Der Anbieter ist nicht zu erreichen.', now: NOTHING_TAKEN, guest: TRY_LATER },
    throttled: { why: 'Der Anbieter bittet uns zu warten.', now: NOTHING_TAKEN, guest: 'Wir müssen einen Moment warten, bevor ich noch einmal fragen kann.' },
    unauthorized: { why: 'Der Anbieter lehnt unsere Zugangsdaten ab.', now: 'Rufen Sie die Leitung: Dieses Konto geht erst wieder, wenn sein Schlüssel stimmt.', guest: OUR_PROBLEM },
    misconfigured: { why: 'Dieses Konto darf das beim Anbieter nicht.', now: 'Rufen Sie die Leitung: Das Konto muss in Ordnung gebracht werden.', guest: OUR_PROBLEM },
    timeout: { why: 'Der Anbieter hat nicht rechtzeitig geantwortet.', now: NOTHING_TAKEN, guest: TRY_LATER },
    unavailable: { why: 'Der Anbieter ist gerade gestört.', now: NOTHING_TAKEN, guest: TRY_LATER },
    malformed: { why: 'Der Anbieter hat eine Antwort geschickt, die nicht zu lesen ist.', now: NOTHING_TAKEN, guest: TRY_LATER },
    'not-a-code': { why: 'Das ist kein Gutscheincode.', now: 'Scannen Sie den Strichcode noch einmal, oder tippen Sie den Code.', guest: 'Der Scanner hat ihn nicht gut gelesen. Einen Moment.' },
    'looks-real': { why: 'Das sieht nach einem echten Gutschein aus. Diese Kasse ist in der Übung.', now: 'Geben Sie ihn unbenutzt zurück. Nehmen Sie ihn an einer Kasse, die nicht in der Übung ist.', guest: 'Das ist eine Übungskasse. Ihr Gutschein wurde nicht angerührt.' },
    'account-off': { why: 'Diese Kasse nimmt zurzeit keine Gutscheine dieses Anbieters.', now: 'Es wurde nichts gefragt und nichts abgebucht. Wenn das falsch ist, rufen Sie die Leitung: Das Konto ist abgeschaltet.', guest: 'Wir nehmen diese Gutscheine zurzeit nicht. Ihrer wurde nicht angerührt und behält seinen Wert.' },
    'fits-two-accounts': { why: 'Dieser Code könnte von einem von zwei Anbietern sein, und niemand hat gesagt, von welchem.', now: 'Es wurde nichts gefragt und nichts abgebucht. Rufen Sie die Leitung: Die Konten müssen sagen, worin sich ihre Codes unterscheiden.', guest: 'Ich kann noch nicht sagen, wer diesen Gutschein ausgestellt hat. Er behält seinen Wert.' },
    'money-unit-not-set': { why: 'Dieses Konto sagt noch nicht, in welcher Einheit sein Anbieter Geld zählt.', now: 'Es wurde nichts abgebucht. Lösen Sie ihn nicht stattdessen als Einlösung ein. Rufen Sie die Leitung: Die Geldeinheit des Kontos ist auf Cent (minor) oder ganze Euro (major) zu stellen, so wie der Anbieter zählt.', guest: 'Wir können hier noch kein Geld von diesem Gutschein abbuchen. Er behält seinen Wert.' },
    'never-arrived': { why: 'Die Anfrage kam beim Anbieter nie an.', now: NOTHING_TAKEN, guest: 'Es ist nicht durchgegangen. Ihr Gutschein wurde nicht angerührt.' },
    'not-handed-over': { why: 'Der Gast ging ohne die Ware.', now: 'Hat der Anbieter ihn abgebucht, gibt die Kasse ihn von selbst zurück.', guest: 'Ihr Gutschein behält seinen Wert. Behalten Sie die Referenz.' },
    'handed-over-here': { why: 'Auf diesen Gutschein wurde hier schon etwas herausgegeben.', now: 'Geben Sie nicht noch einmal etwas heraus. Die Kasse rechnet ihn noch mit dem Anbieter ab.', guest: 'Dieser Gutschein wurde hier verwendet. Ich kann Ihnen sagen, wann.' },
    'open-question': { why: 'Dieser Gutschein wurde gerade eingelöst, als die Kasse stehen blieb.', now: 'Beantworten Sie die Frage daneben: Wurde die Ware herausgegeben? Scannen Sie ihn dann noch einmal.', guest: 'Einen Moment, ich muss erst etwas prüfen.' },
    'taken-back': { why: 'Das wurde hier zurückgenommen.', now: 'Behalten Sie die Ware. Die Kasse sorgt dafür, dass der Anbieter den Gutschein zurückgibt.', guest: 'Ihr Gutschein behält seinen Wert.' },
    'not-in-list': { why: 'Der Anbieter ist nicht zu erreichen, und dieser Code steht nicht in der Liste seiner Gutscheine.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'list-too-old': { why: 'Der Anbieter ist nicht zu erreichen, und die Liste seiner Gutscheine ist zu alt.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'nothing-left': { why: 'Der Anbieter ist nicht zu erreichen, und nach unserer Liste ist auf diesem Gutschein nichts mehr übrig.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'over-the-limit': { why: 'Der Anbieter ist nicht zu erreichen, und das ist mehr, als ohne ihn gegeben werden darf.', now: 'Es wurde nichts abgebucht. Geben Sie nichts heraus. Was noch gegeben werden darf, steht unter Offline (F3).', guest: TRY_LATER },
    'list-not-ours': { why: 'Der Anbieter ist nicht zu erreichen, und die Liste seiner Gutscheine gehört zu einem anderen Journal.', now: 'Es wurde nichts abgebucht. Geben Sie nichts heraus; zuerst muss eine neue Liste gelesen werden.', guest: TRY_LATER },
    'count-reached': { why: 'Der Anbieter ist nicht zu erreichen, und bei diesem Ausfall wurden so viele Gutscheine angenommen, wie es sein dürfen.', now: 'Es wurde nichts abgebucht. Die Aufsicht kann den Ausfall abschließen.', guest: TRY_LATER },
    'hours-reached': { why: 'Der Anbieter ist nicht zu erreichen, und die Verbindung fehlt länger, als ohne sie Gutscheine angenommen werden dürfen.', now: 'Es wurde nichts abgebucht. Die Aufsicht kann den Ausfall abschließen.', guest: TRY_LATER },
    'worth-unknown': { why: 'Der Anbieter ist nicht zu erreichen, und niemand hat gesagt, was uns ein solcher Gutschein kostet.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'kind-refused': { why: 'Der Anbieter ist nicht zu erreichen, und solche Gutscheine werden ohne ihn nicht angenommen.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'ask-supervisor': { why: 'Der Anbieter ist nicht zu erreichen. Die Aufsicht darf das geben.', now: 'Geben Sie noch nichts heraus. Rufen Sie die Aufsicht.', guest: 'Einen Moment, das muss ich erfragen.' },
    'not-approved': { why: 'Keine Aufsicht hat dafür eingestanden.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'contact-wanted': { why: 'Der Anbieter ist nicht zu erreichen. Das darf gegeben werden, wenn der Gast einen Kontakt hinterlässt.', now: 'Geben Sie noch nichts heraus. Fragen Sie nach einem Namen und einer Telefonnummer oder E-Mail-Adresse.', guest: 'Geben Sie mir bitte eine Telefonnummer oder E-Mail-Adresse, falls damit etwas nicht stimmt?' },
    'no-contact': { why: 'Der Anbieter ist nicht zu erreichen, und der Gast hat keinen Kontakt hinterlassen.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'forced-offline': { why: 'Die Aufsicht lässt dieses Konto ohne seinen Anbieter arbeiten, und das darf ohne ihn nicht gegeben werden.', now: NOTHING_GIVEN, guest: TRY_LATER },
    'clock-wrong': { why: 'Der Anbieter ist nicht zu erreichen, und auf die Uhr dieser Kasse ist kein Verlass.', now: 'Es wurde nichts abgebucht. Rufen Sie die Aufsicht: Die Uhr ist zu prüfen.', guest: TRY_LATER },
    'disk-full': { why: 'Die Festplatte dieser Kasse ist voll.', now: 'Rufen Sie die IT: Auf diesem Computer muss Platz geschaffen werden. Bis dahin kann hier nichts eingelöst werden.', guest: 'Mit dieser Kasse ist etwas nicht in Ordnung. Ihr Gutschein wurde nicht angerührt.' },
  },
  conflicts: {
    refused: 'Der Anbieter lehnt ab, was herausgegeben wurde. Die Aufsicht entscheidet.',
    'less-taken': 'Der Anbieter hat weniger abgebucht, als herausgegeben wurde. Die Aufsicht entscheidet.',
    'more-taken': 'Der Anbieter hat mehr abgebucht, als herausgegeben wurde. Die Aufsicht entscheidet.',
    'other-worth': 'Der Anbieter hat etwas anderes abgebucht, als herausgegeben wurde. Die Aufsicht entscheidet.',
    'cannot-be-asked': 'Dieser Anbieter kann nicht gefragt werden, was daraus geworden ist. Die Aufsicht entscheidet.',
    'taken-after-all': 'Der Anbieter hat doch noch abgebucht, obwohl anders entschieden wurde. Die Aufsicht entscheidet.',
    'cannot-be-reversed': 'Der Anbieter gibt es nicht zurück. Die Aufsicht entscheidet.',
  },
  notKnown: {
    asking: {
      why: 'Vielleicht ist er abgebucht. Wir fragen nach.',
      now: 'Zerreißen oder behalten Sie den Gutschein nicht. Warten Sie, oder lassen Sie den Gast mit der Referenz gehen.',
      guest: 'Ich weiß noch nicht, ob es durchgegangen ist. Bitte behalten Sie diese Referenz.',
    },
    'giving-back': {
      why: 'Der Anbieter hat ihn abgebucht und wird gebeten, ihn zurückzugeben.',
      now: 'Zerreißen oder behalten Sie den Gutschein nicht.',
      guest: 'Ihr Gutschein wird zurückgegeben. Bitte behalten Sie diese Referenz.',
    },
    'cannot-ask': { why: 'Vielleicht hat der Anbieter ihn abgebucht, und er kann nicht gefragt werden.', ...CALL_SUPERVISOR },
    differs: { why: 'Der Anbieter hat etwas anderes abgebucht, als verlangt war.', ...CALL_SUPERVISOR },
    likely: { why: 'Der Anbieter hat diesen Gutschein ungefähr um diese Zeit abgebucht, kann aber nicht sagen, für welche Kasse.', ...CALL_SUPERVISOR },
    kept: { why: 'Der Anbieter hat ihn abgebucht und gibt ihn nicht zurück.', ...CALL_SUPERVISOR },
  },
  providerSays: {
    taken: 'Der Anbieter sagt: Er wurde abgebucht.',
    'not-taken': 'Der Anbieter sagt: Er wurde nicht abgebucht.',
    refused: 'Der Anbieter sagt: Er wurde abgelehnt.',
    'not-known': 'Der Anbieter wird gefragt.',
  },
  redeemed: {
    'to-hand-over': 'Der Anbieter hat es bestätigt. Geben Sie die Ware heraus.',
    'handed-over': 'Die Ware wurde herausgegeben, und der Anbieter hat es bestätigt.',
    when: '{time}, {person}',
  },
  offline: {
    'to-hand-over': 'Geben Sie die Ware heraus. Der Anbieter erfährt es, sobald die Verbindung wieder da ist.',
    'handed-over': 'Die Ware wurde herausgegeben. Der Anbieter erfährt es noch.',
    nothingMore: 'Mehr ist nicht zu tun: Es steht in der Warteschlange, bis der Anbieter es hat.',
  },
  disputed: {
    'to-hand-over': 'Ist die Ware noch hier, geben Sie sie nicht heraus. Notieren Sie die Referenz und rufen Sie die Aufsicht.',
    'handed-over': 'Die Ware wurde herausgegeben. Notieren Sie die Referenz.',
  },
  earlier: 'Hier eingelöst: {time}, {person}, Referenz {reference}.',
  when: {
    used: 'Eingelöst: {time}.',
    expired: 'Abgelaufen: {time}.',
    'not-yet-valid': 'Gültig ab: {time}.',
    other: 'Seit: {time}.',
  },
  providerText: 'Der Anbieter sagt: „{text}“',
  notInList: 'Der Anbieter ist nicht zu erreichen, und dieser Code steht nicht in der Liste von {time} (Alter: {age}).',
  byList: 'Nach der Liste von {time} (Alter: {age}).',
};
