import { session } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import tls from 'node:tls';
import type { Line } from '../providers/carrier.ts';

/** The certificate bundles of Linux distributions, for a runtime that cannot read the system's store by itself. */
const BUNDLES = ['/etc/ssl/certs/ca-certificates.crt', '/etc/pki/tls/certs/ca-bundle.crt', '/etc/ssl/cert.pem'];

/** How this machine reaches the outside: its proxy settings, and the certificates that its owner trusts beside the usual ones. */
export function systemLine(): Line {
  return { proxyFor: (url) => session.defaultSession.resolveProxy(url), certificates: [...tls.rootCertificates, ...systemCertificates()] };
}

function systemCertificates(): string[] {
  if ('getCACertificates' in tls && typeof tls.getCACertificates === 'function') return tls.getCACertificates('system');
  const bundle = BUNDLES.find((path) => existsSync(path));
  return bundle === undefined ? [] : [readFileSync(bundle, 'utf8')];
}
