import { rememberingLog } from '../transport.fixture.ts';
import { InProcessNotices } from './in-process-notices.ts';
import { describeNotices } from './notices.contract.ts';

let opened: InProcessNotices;
describeNotices('notices in one process', {
  open: async () => (opened = new InProcessNotices(rememberingLog())),
  openSecond: async () => opened,
});
