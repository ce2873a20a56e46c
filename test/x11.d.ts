/** What the tests use of `x11`, which has no types of its own. */
declare module 'x11' {
  export type XTest = { KeyPress: number; KeyRelease: number; ButtonPress: number; ButtonRelease: number; FakeInput(type: number, code: number, afterMs: number, window: number, x: number, y: number): void };
  export type Client = {
    require(extension: 'xtest', then: (error: Error | null, extension: XTest) => void): void;
    GetInputFocus(then: (error: Error | null, focus: unknown) => void): void;
    stream: { unref(): void };
  };
  export type Display = { client: Client };
  type Options = { display: string; bufferRequests: { maxSize: number; maxDelay: number } };
  const x11: { createClient(options: Options, then: (error: Error | null, display: Display) => void): void };
  export default x11;
}
