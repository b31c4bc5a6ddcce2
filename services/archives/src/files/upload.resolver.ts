import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Keyed } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { UploadService, type RequestUploadInput } from './upload.service.ts';

@Resolver('UploadTicket')
export class UploadResolver {
  constructor(private readonly service: UploadService) {}

  @Mutation()
  requestUpload(@Args() args: Keyed & { input: RequestUploadInput }, @Context('call') call: RequestCall) {
    return this.service.request(call, args.input, args);
  }
}
