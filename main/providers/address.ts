/** Can it be named in an address? A dot or two are steps of a path, also escaped, and would lead elsewhere. */
export function isPathPart(text: string): boolean {
  return !/^\.{0,2}$/.test(text);
}

/** Whose address it is, whatever port it is at: a server of this machine has another at each start. */
export function placeOf(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) return baseUrl;
  const { protocol, hostname, pathname } = new URL(baseUrl);
  return `${protocol}//${hostname}${pathname}`;
}

/** An address below a base, whose own path stays. */
export function addressBelow(baseUrl: string, path: string): URL {
  return new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
}
