import { performance } from 'node:perf_hooks';

// Reading the program takes some seconds: whoever waits is told before.
console.log(`[${(performance.now() / 1000).toFixed(1).padStart(5)} s] 载入程序 / loading the program`);
await import('./start.ts');
