import { Module } from '@nestjs/common';
import { TaskConsumer } from './task/task.consumer.ts';
import { TaskReads } from './task/task.reads.ts';
import { TaskResolver } from './task/task.resolver.ts';

/** Everybody's tasks, from every service. @source PLAT-020 */
@Module({ providers: [TaskConsumer, TaskReads, TaskResolver] })
export class InboxModule {}
