import type { ProvisioningFile } from './file.ts';

/** Every host that this till has to reach, with its port, for whoever opens the way: sorted, each once. */
export function hostsOf({ accounts, printing }: Pick<ProvisioningFile, 'accounts' | 'printing'>): string[] {
  const addresses = accounts.flatMap(({ access }) => ('identityUrl' in access ? [access.baseUrl, access.identityUrl] : [access.baseUrl]));
  const hosts = addresses.map((text) => {
    const { hostname, port, protocol } = new URL(text);
    return `${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`;
  });
  const printer = printing?.printer?.is === 'tcp' ? [`${printing.printer.host}:${printing.printer.port}`] : [];
  return [...new Set([...hosts, ...printer])].toSorted();
}
