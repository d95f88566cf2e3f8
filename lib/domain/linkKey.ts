/**
 * What an address is found by in the catalogue, or undefined where it is no web address: without campaign parameters,
 * whoever has added them, and with the differences gone that make none (`http:`, a slash at the end, capitals of the host).
 */
export function linkKey(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const query = url.search
    .slice(1)
    .split('&')
    .filter((each) => each !== '' && !/^utm_/i.test(each))
    .join('&');
  return `${url.host}${url.pathname.replace(/\/$/, '')}${query && `?${query}`}${url.hash}`;
}
