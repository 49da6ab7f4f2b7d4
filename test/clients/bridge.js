// JDBC knows no Unix socket: a port of this machine that leads to the server's socket, for as
// long as standard input stays open. Prints the port.
const net = require('net');
const server = net.createServer(a => {
	const b = net.connect(`${process.env.PGHOST}/.s.PGSQL.5432`);
	a.pipe(b); b.pipe(a);
	a.on('error', () => b.destroy()); b.on('error', () => a.destroy());
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
