import axios from 'axios';
import { Body, Controller, Post } from '@nestjs/common';

class WebhookDto {
  callback!: string;
  event!: string;
}

@Controller('hooks')
export class HookController {
  private readonly client = axios.create({ timeout: 2000 });

  @Post('test')
  async test(@Body() dto: WebhookDto) {
    const reply = await this.client.post(dto.callback, { event: dto.event });
    return { status: reply.status };
  }
}
