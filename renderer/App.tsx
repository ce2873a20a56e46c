import { useDirection } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import type { Opening } from '../shared/contract.ts';
import type { Report } from '../shared/report.ts';
import { type Language, LANGUAGES } from '../shared/words/languages.ts';
import { AccountsScreen } from './accounts/AccountsScreen.tsx';
import { useApp } from './app.ts';
import { Header } from './Header.tsx';
import { ListeningBar } from './ListeningBar.tsx';
import { HistoryScreen } from './history/HistoryScreen.tsx';
import { DeskScreen } from './desk/DeskScreen.tsx';
import { OfflineScreen } from './offline/OfflineScreen.tsx';
import { OutageBar } from './offline/OutageBar.tsx';
import { ApprovalDialog } from './queue/ApprovalDialog.tsx';
import { LateScreen } from './late/LateScreen.tsx';
import { QueueScreen } from './queue/QueueScreen.tsx';
import { SamplesScreen } from './training/SamplesScreen.tsx';
import { PeopleScreen } from './people/PeopleScreen.tsx';
import { TourBar } from './training/TourBar.tsx';
import { TrainingScreen } from './training/TrainingScreen.tsx';
import { ScannerScreen } from './trial/ScannerScreen.tsx';
import type { Room } from './rooms.ts';
import { OfficeScreen } from './office/OfficeScreen.tsx';
import { ReceiptsDialog } from './printing/Receipts.tsx';
import { ClosedShift } from './report/ClosedShift.tsx';
import { ReportScreen } from './report/ReportScreen.tsx';
import { ShutScreen } from './ShutScreen.tsx';
import { StorageScreen } from './storage/StorageScreen.tsx';
import { LowDisk } from './storage/LowDisk.tsx';
import { SignInScreen } from './SignInScreen.tsx';

/** Which of the screens stands: shut, sign in, or one of the rooms; over it, what somebody has to answer for. */
export function App() {
  const { opening, fault, signedIn, room, closedShift, language } = useApp();
  useLanguage(language);
  if (fault !== undefined) return <ShutScreen fault={fault} />;
  if (opening === undefined) return null;
  return (
    <div className="app">
      <Header />
      <OutageBar />
      <TourBar />
      <LowDisk />
      {signedIn === undefined ? <NobodyHere opening={opening} closedShift={closedShift} /> : ROOMS[room]()}
      <ListeningBar />
      {signedIn === undefined ? null : <Dialogs />}
    </div>
  );
}

/** What lies over whatever room is open; nothing over a till at which nobody is. */
function Dialogs() {
  return (
    <>
      <ApprovalDialog />
      <ReceiptsDialog />
    </>
  );
}

/** The page is said to be in the language that it speaks, and runs the way that is read. */
function useLanguage(language: Language): void {
  const { setDirection } = useDirection();
  useEffect(() => {
    document.documentElement.lang = language;
    setDirection(LANGUAGES[language].direction);
  }, [language, setDirection]);
}

function NobodyHere({ opening: { people, mode }, closedShift }: { opening: Opening; closedShift: Report | undefined }) {
  return closedShift === undefined ? <SignInScreen people={people} training={mode === 'training'} /> : <ClosedShift report={closedShift} />;
}

const ROOMS: Record<Room, () => ReactNode> = {
  desk: () => <DeskScreen />,
  queue: () => <QueueScreen />,
  late: () => <LateScreen />,
  report: () => <ReportScreen />,
  offline: () => <OfflineScreen />,
  samples: () => <SamplesScreen />,
  training: () => <TrainingScreen />,
  storage: () => <StorageScreen />,
  office: () => <OfficeScreen />,
  accounts: () => <AccountsScreen />,
  people: () => <PeopleScreen />,
  history: () => <HistoryScreen />,
  scanner: () => <ScannerScreen />,
};
