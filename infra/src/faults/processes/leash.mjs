// Loaded into every process that a fault program starts: it ends when the program that started it is gone, however it went.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
