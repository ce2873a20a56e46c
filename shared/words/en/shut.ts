export const shut = {
  reasons: {
    newer: { title: 'This till’s journal was written by a newer Voucher Desk.', now: 'Install the newer version again. Nothing was changed or deleted.' },
    damaged: { title: 'This till’s journal is damaged.', now: 'Do not delete anything: every event stands a second time in the mirror beside it. What can be read can be put back here.' },
    'read-only': { title: 'This till’s journal cannot be written.', now: 'Call IT: the folder of Voucher Desk must be writable for this user. Nothing was changed or deleted.' },
    'in-use': { title: 'Another program has this till’s journal open.', now: 'Close the other Voucher Desk or the backup program, then start again.' },
    'disk-full': { title: 'This till’s disk is full.', now: 'Call IT: make room on this computer, then start again. Nothing was deleted.' },
    'moved-out': { title: 'This till was moved to another computer.', now: 'Use the other computer. If its file got lost, a manager can have it written again; if nothing came of the move, a manager can have the till go on here.' },
    'no-key': { title: 'This till’s key cannot be opened on this computer.', now: 'Sign in to this computer as the user who set the till up. If that does not help, call IT. Nothing was changed or deleted.' },
    'no-access': { title: 'The access to this till’s providers cannot be read.', now: 'Call IT: the till has to be set up again with its file, here or from a command line. Nothing was changed or deleted.' },
  },
} as const;
