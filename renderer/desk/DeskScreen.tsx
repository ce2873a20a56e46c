import { type ReactNode, useEffect } from 'react';
import { unreachable } from '../../shared/assert.ts';
import { AskSupervisor } from '../offline/AskSupervisor.tsx';
import { useCamera } from '../camera/camera.ts';
import { CameraPanel } from '../camera/CameraPanel.tsx';
import { BookedVoucher } from './BookedVoucher.tsx';
import { Broken } from './Broken.tsx';
import type { At } from './at.ts';
import { useDesk } from './desk.ts';
import { FoundVoucher } from './FoundVoucher.tsx';
import { GoodFor } from './GoodFor.tsx';
import { takeKeyboard } from '../parts/keyboard.ts';
import { OutcomePanel } from './OutcomePanel.tsx';
import { Ready, Working } from './Ready.tsx';
import { SalePanel } from '../sale/SalePanel.tsx';
import { useSale } from '../sale/sale.ts';
import { SideList } from './SideList.tsx';
import { ToBook } from './ToBook.tsx';
import { useQuestions } from './questions.ts';
import { WhoseVoucher } from './WhoseVoucher.tsx';
import { said } from '../words/said.ts';

/** The desk: one thing in the middle, what waits beside it, the scanner's word below. */
export function DeskScreen() {
  const { now, ahead, aside } = useDesk();
  const { open } = useQuestions();
  const camera = useCamera(({ is }) => is);
  const sale = useSale(({ sale: { is } }) => is);
  // what had the keyboard may have gone: an Undo, an answered question, the number of a sale
  useEffect(() => takeKeyboard(), [now, sale, open.length, aside.length]);
  return (
    <div className="desk">
      <main className="desk-middle">{middle(now, ahead.length)}</main>
      {camera === 'closed' && sale === 'none' && open.length + aside.length === 0 ? null : (
        <div className="beside">
          {camera === 'open' ? <CameraPanel /> : null}
          <SalePanel />
          {open.length + aside.length > 0 ? <SideList questions={open} aside={aside} /> : null}
        </div>
      )}
    </div>
  );
}

function middle(now: At, ahead: number): ReactNode {
  switch (now.at) {
    case 'ready':
      return <Ready />;
    case 'looking':
      return <Working text={said.desk.working.looking} />;
    case 'found':
      if (now.booked !== undefined) return <BookedVoucher key={now.scanId} voucher={now.voucher} showtime={now.showtime ?? now.booked.showtime} {...(now.earlier === undefined ? {} : { earlier: now.earlier })} />;
      return <FoundVoucher key={now.scanId} voucher={now.voucher} {...(now.earlier === undefined ? {} : { earlier: now.earlier })} />;
    case 'as-said':
      return <GoodFor key={now.scanId} asks={now.asks} {...(now.earlier === undefined ? {} : { earlier: now.earlier })} />;
    case 'to-book':
      return <ToBook key={now.scanId} asks={now.asks} {...(now.earlier === undefined ? {} : { earlier: now.earlier })} />;
    case 'whose':
      return <WhoseVoucher maskedCode={now.maskedCode} accounts={now.accounts} />;
    case 'redeeming':
      return <Working text={said.desk.working.redeeming} voucher={now} />;
    case 'refused':
      return <OutcomePanel key={now.reference} outcome={now.outcome} reference={now.reference} maskedCode={now.maskedCode} ahead={ahead} unlisted={now.unlisted} />;
    case 'asking':
      return <AskSupervisor key={now.redemption.id} redemption={now.redemption} asks={now.asks} />;
    case 'answered': {
      const { redemption, at: _, ...rest } = now;
      return (
        <OutcomePanel
          key={redemption.id}
          outcome={redemption.outcome}
          reference={redemption.reference}
          maskedCode={redemption.maskedCode}
          ahead={ahead}
          redeemed={{ redemption, ...rest }}
        />
      );
    }
    case 'broken':
      return <Broken fault={now.fault} />;
    default:
      return unreachable(now);
  }
}
