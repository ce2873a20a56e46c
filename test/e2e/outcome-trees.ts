const ABOUT = '/^Reference [0-9A-HJKMNP-TV-Z]{6}, code TR\\.+[0-9A-Z]{4}$/';

/** By scene and state: the four outcomes as a screen reader meets them. The word is announced first, then the worth and why, what to do, what to tell the guest; `Next` comes before all else that can be pressed. */
export const OUTCOME_TREES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the desk': {
    redeemed: `
      - alert "REDEEMED":
        - heading "REDEEMED" [level=1]
        - paragraph: "TRAINING: nothing was redeemed"
        - paragraph: €50.00
        - paragraph: The provider confirmed it. Hand it over.
        - paragraph: /^\\d\\d:\\d\\d by Anna$/
        - paragraph: ${ABOUT}
        - button "Next"
        - button /^Undo \\(0:\\d\\d\\)$/
        - button "Print Ctrl+P"
        - status
        - status`,
    'not-accepted-expired': `
      - alert "NOT ACCEPTED":
        - heading "NOT ACCEPTED" [level=1]
        - paragraph: "TRAINING: nothing was redeemed"
        - paragraph: This voucher has expired.
        - paragraph: /^Expired \\d+ [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d\\.$/
        - paragraph: "The provider says: “Voucher has expired”"
        - paragraph: "Now: Do not hand anything over."
        - paragraph: "Tell the guest: “The time to use this voucher is over. Please ask where you bought it.”"
        - paragraph: ${ABOUT}
        - button "Next"
        - button "Print Ctrl+P"
        - status
        - status`,
    'not-known': `
      - alert "NOT KNOWN":
        - heading "NOT KNOWN" [level=1]
        - paragraph: "TRAINING: nothing was redeemed"
        - paragraph: €50.00
        - paragraph: The provider may have taken it. We are asking.
        - timer: /^We know in \\d:\\d\\d at the latest$/
        - paragraph: "Now: Do not tear up or keep the voucher. Wait, or send the guest away with the reference."
        - paragraph: "Tell the guest: “I do not know yet whether it went through. Please keep this reference.”"
        - paragraph: ${ABOUT}
        - button "Next guest, keep this aside"
        - button "The guest goes without it"
        - button "Print Ctrl+P"
        - status
        - status`,
  },
  'without the line': {
    'accepted-offline-listed': `
      - alert "ACCEPTED OFFLINE":
        - heading "ACCEPTED OFFLINE" [level=1]
        - paragraph: "TRAINING: nothing was redeemed"
        - paragraph: €50.00
        - paragraph: Hand it over. The provider will hear of it when the line is back.
        - paragraph: "You need do nothing more: it stands in the queue until the provider has it."
        - paragraph: ${ABOUT}
        - button "Next"
        - button /^Undo \\(0:\\d\\d\\)$/
        - button "Print Ctrl+P"
        - status
        - status`,
  },
};
