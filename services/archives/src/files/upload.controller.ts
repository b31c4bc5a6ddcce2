import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Log } from '@guanjia/messaging';
import { LOG, openUploadDoor } from '@guanjia/subgraph';
import { UploadService } from './upload.service.ts';

/** `PUT /uploads/:ticket`. */
@Injectable()
export class UploadController implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost, private readonly service: UploadService, @Inject(LOG) private readonly log: Log) {}

  onModuleInit(): void {
    openUploadDoor(this.host.httpAdapter.getInstance(), { log: this.log, receive: (ticket, content) => this.service.receive(ticket, content) });
  }
}
