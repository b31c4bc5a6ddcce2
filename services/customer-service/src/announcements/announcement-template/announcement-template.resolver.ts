import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationApproveTemplateArgs, MutationDraftTemplateArgs, MutationPublishFromTemplateArgs, MutationRetireTemplateArgs, QueryAnnouncementTemplatesArgs,
} from '../../schema.types.ts';
import type { AnnouncementRow } from '../announcement/announcement.reads.ts';
import { AnnouncementTemplateReads, type TemplateRow } from './announcement-template.reads.ts';
import { AnnouncementTemplateService } from './announcement-template.service.ts';
import { NoticeService } from './notice.service.ts';

@Resolver('AnnouncementTemplate')
export class AnnouncementTemplateResolver {
  constructor(
    private readonly reads: AnnouncementTemplateReads, private readonly service: AnnouncementTemplateService, private readonly notices: NoticeService,
  ) {}

  @Query()
  announcementTemplates(@Args() args: QueryAnnouncementTemplatesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  draftTemplate(@Args() args: MutationDraftTemplateArgs, @Context('call') call: RequestCall) {
    return this.service.draft(call, args.input, args);
  }

  @Mutation()
  approveTemplate(@Args() args: MutationApproveTemplateArgs, @Context('call') call: RequestCall) {
    return this.service.approve(call, args.id, args);
  }

  @Mutation()
  retireTemplate(@Args() args: MutationRetireTemplateArgs, @Context('call') call: RequestCall) {
    return this.service.retire(call, args.id, args);
  }

  @Mutation()
  publishFromTemplate(@Args() args: MutationPublishFromTemplateArgs, @Context('call') call: RequestCall) {
    return this.notices.publishFromTemplate(call, args.templateId, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: TemplateRow) {
    return reference(estateId);
  }

  @ResolveField()
  draftedBy(@Parent() { draftedBy }: TemplateRow) {
    return reference(draftedBy);
  }

  @ResolveField()
  approvedBy(@Parent() { approvedBy }: TemplateRow) {
    return reference(approvedBy);
  }
}

/** The template that an announcement comes from. */
@Resolver('Announcement')
export class TemplateOfAnnouncementResolver {
  constructor(private readonly templateReads: AnnouncementTemplateReads) {}

  @ResolveField()
  template(@Parent() { templateId }: AnnouncementRow, @Context('call') call: RequestCall) {
    return templateId === null ? null : this.templateReads.one(call, templateId);
  }
}
