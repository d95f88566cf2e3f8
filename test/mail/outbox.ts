import { createServer, type Socket } from 'node:net';

/** A mail server that takes every message and delivers none. */
export interface Outbox {
  port: number;
  /** The source of every message that was sent, with the lines put together that quoted-printable has cut. */
  sent: () => string[];
  stop: () => void;
}

/** What a client says, and what it is answered; after DATA come the lines of the message until a full stop. */
function serve(socket: Socket, take: (message: string) => void): void {
  let buffer = '';
  let message: string[] | undefined;
  const hear = (line: string) => {
    if (message && line !== '.') {
      message.push(line);
      return;
    }
    if (message) take(message.join('\n').replaceAll('=\n', ''));
    const command = line.slice(0, 4).toUpperCase();
    message = !message && command === 'DATA' ? [] : undefined;
    if (command === 'QUIT') socket.end('221 bye\r\n');
    else socket.write(message ? '354 go on\r\n' : '250 ok\r\n');
  };
  socket.on('error', () => {}); // the client has hung up
  socket.on('data', (part) => {
    buffer += part.toString();
    const lines = buffer.split('\r\n');
    buffer = lines.pop() ?? '';
    lines.forEach(hear);
  });
  socket.write('220 outbox\r\n');
}

export async function startOutbox(): Promise<Outbox> {
  const messages: string[] = [];
  const server = createServer((socket) => serve(socket, (message) => messages.push(message)));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    sent: () => messages,
    stop: () => void server.close(),
  };
}
