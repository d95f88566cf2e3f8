import { send } from '../messaging/send.ts';
import { database } from '../store/database.ts';

/** Milliseconds in which what is done one after the other is told once. */
const GATHER = 500;

/** Tells the background when this page has put something into the outbox, so that it is sent soon. */
export function tellTeam(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  database.outbox.hook('creating', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void send('teamSync', 'soon').catch(() => {}), GATHER);
  });
}
