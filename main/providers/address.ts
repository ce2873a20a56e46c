/** Can it be named in an address? A dot or two are steps of a path, also escaped, and would lead elsewhere. */
export function isPathPart(text: string): boolean {
  return !/^\.{0,2}$/.test(text);
}

/** An address below a base, whose own path stays. */
export function addressBelow(baseUrl: string, path: string): URL {
  return new URL(`${baseUrl.replace(/\/+$/, '')}${path}`);
}
