/** What the boxes of the operating system say; main opens them, and reads no other room of the words but the receipt. */
export const system = {
  choose: {
    receiver: 'The move key of the other computer',
    moved: 'The file of the till that comes here',
    provisioning: 'The file that sets this till up',
    target: 'Where the file of this till goes',
    key: 'Where the move key of this computer goes',
    receipt: 'Where the receipt goes',
  },
  notStarted: { title: 'Voucher Desk could not start', now: 'Nothing was deleted. Start it again; if that does not help, call IT.' },
} as const;
