import { contextBridge, ipcRenderer } from 'electron';

/** The two pipes between window and main. What may go through them is written in shared/contract.ts and checked in main. */
contextBridge.exposeInMainWorld('desk', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
  onPush: (listener: (name: string, pushed: unknown) => void): void => {
    ipcRenderer.on('push', (_event, name: string, pushed: unknown) => listener(name, pushed));
  },
});
