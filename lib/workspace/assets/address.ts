/** Parameters that say where a click came from and nothing of where it goes. */
const tracking =
  /^(utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|mc_cid|mc_eid|_hs\w+|hs\w*tracking|mkt_tok|vero_\w+|trk|oly_\w+_id|_ga|_gl|at_\w+|pk_\w+|mtm_\w+)$/i;

/** An address without what only follows the reader; as it stands where there is nothing of that in it. */
export function withoutTracking(address: string): string {
  const url = URL.parse(address);
  const names = url ? [...url.searchParams.keys()].filter((name) => tracking.test(name)) : [];
  if (!url || names.length === 0) return address;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

/** What is equal for addresses of the same page: case of the host, tracking, order of parameters, a slash at the end. */
export function addressKey(address: string): string | undefined {
  const url = URL.parse(withoutTracking(address.trim()));
  if (!url) return undefined;
  url.searchParams.sort();
  const path = url.pathname.replace(/\/+$/, '');
  const hash = url.hash.replace(/^#?(:~:.*)?$/, '');
  return `${url.protocol}//${url.host.replace(/^www\./, '')}${path}${url.search}${hash}`;
}

/** Written without its beginning, as people do: "www.team.example/guide". */
export const completed = (address: string): string =>
  /^(www\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+\/\S*$|^www\.\S+$/iu.test(address) ? `https://${address}` : address;
