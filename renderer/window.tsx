import { createTheme, DirectionProvider, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { hearAccounts } from './accounts/accounts.ts';
import { App } from './App.tsx';
import { hearLanguage, hearLock, open } from './app.ts';
import { hearPushes } from './client.ts';
import { hearRedemptions } from './desk/desk.ts';
import { hearScanner } from './desk/heard.ts';
import { hearQuestions } from './desk/questions.ts';
import { hearPeople } from './people/people.ts';
import { hearHistory } from './history/history.ts';
import { hearPresence } from './presence.ts';
import { hearReadiness } from './offline/readiness.ts';
import { hearErrands } from './office/errands.ts';
import { hearOffice } from './office/office.ts';
import { hearPrinting } from './printing/printing.ts';
import { hearQueue } from './queue/queue.ts';
import { hearSale } from './sale/hear.ts';
import { ShutScreen } from './ShutScreen.tsx';
import { hearStorage } from './storage/storage.ts';
import { hearTextSizeKeys } from './text-size.ts';
import { hearTour } from './training/tour.ts';

// shade 8 of blue is the first that passes 4.5:1 with white text
const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  fontFamily: 'system-ui, "DejaVu Sans", sans-serif',
  defaultRadius: 'md',
  components: { Button: { defaultProps: { size: 'md' } } },
});

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const root = document.getElementById('root');

// it only looks on, and the scanner's listener keeps keys from all that come after it
hearPresence();
// before anything else that acts on keys
hearScanner();
hearPushes();
hearLock();
hearLanguage();
hearTextSizeKeys();
hearRedemptions();
hearSale();
hearQuestions();
hearQueue();
hearHistory();
hearStorage();
hearErrands();
hearOffice();
hearAccounts();
hearPeople();
hearReadiness();
hearPrinting();
hearTour();
void open();
if (root !== null) draw(root, <App />);

/** Draws the window; where drawing itself has a defect, the screen says so instead of going blank. */
function draw(element: HTMLElement, screen: ReactNode): void {
  const drawn = createRoot(element, {
    onUncaughtError: () => {
      drawn.unmount();
      draw(element, <ShutScreen fault={{ kind: 'defect' }} />);
    },
  });
  drawn.render(
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <DirectionProvider>{screen}</DirectionProvider>
    </MantineProvider>,
  );
}
