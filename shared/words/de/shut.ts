import type { Words } from '../load.ts';

export const shut: Words['shut'] = {
  reasons: {
    newer: { title: 'Das Journal dieser Kasse wurde von einem neueren Voucher Desk geschrieben.', now: 'Installieren Sie wieder die neuere Version. Es wurde nichts geändert oder gelöscht.' },
    damaged: { title: 'Das Journal dieser Kasse ist beschädigt.', now: 'Löschen Sie nichts: Jedes Ereignis steht ein zweites Mal im Spiegel daneben. Was zu lesen ist, kann hier wiederhergestellt werden.' },
    'read-only': { title: 'Das Journal dieser Kasse kann nicht geschrieben werden.', now: 'Rufen Sie die IT: Dieser Benutzer muss in den Ordner von Voucher Desk schreiben dürfen. Es wurde nichts geändert oder gelöscht.' },
    'in-use': { title: 'Ein anderes Programm hat das Journal dieser Kasse geöffnet.', now: 'Schließen Sie das andere Voucher Desk oder das Sicherungsprogramm und starten Sie neu.' },
    'disk-full': { title: 'Die Festplatte dieser Kasse ist voll.', now: 'Rufen Sie die IT: Auf diesem Computer muss Platz geschaffen werden. Starten Sie dann neu. Es wurde nichts gelöscht.' },
    'moved-out': { title: 'Diese Kasse ist auf einen anderen Computer umgezogen.', now: 'Benutzen Sie den anderen Computer. Ging seine Datei verloren, kann die Leitung sie noch einmal schreiben lassen; wurde aus dem Umzug nichts, kann die Leitung die Kasse hier weiterführen.' },
    'no-key': { title: 'Der Schlüssel dieser Kasse lässt sich auf diesem Computer nicht öffnen.', now: 'Melden Sie sich an diesem Computer als der Benutzer an, der die Kasse eingerichtet hat. Hilft das nicht, rufen Sie die IT. Es wurde nichts geändert oder gelöscht.' },
    'no-access': { title: 'Die Zugänge dieser Kasse zu ihren Anbietern sind nicht zu lesen.', now: 'Rufen Sie die IT: Die Kasse muss mit ihrer Datei neu eingerichtet werden, hier oder über die Befehlszeile. Es wurde nichts geändert oder gelöscht.' },
  },
};
