/** Loaded before a bot that is measured: tells the bench, when asked, what the process has used so far. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000, rssBytes: process.memoryUsage.rss() });
});
// The wish to be asked keeps no process running.
process.channel?.unref();
// A bench that was broken off leaves no bot behind.
process.on('disconnect', () => process.exit());
