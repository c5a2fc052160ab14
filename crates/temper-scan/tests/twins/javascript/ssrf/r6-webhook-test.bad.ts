import { Body, Controller, Injectable, Post } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';

interface WebhookDto {
  url: string;
  channel: string;
}

const CHANNELS: Record<string, string> = {
  chat: 'https://chat.example.org/hooks/build',
  mail: 'https://mail.example.org/hooks/build',
};

@Injectable()
class WebhookService {
  constructor(private readonly http: HttpService) {}

  ping(url: string) {
    return firstValueFrom(this.http.post(url, { event: 'ping' }));
  }
}

@Controller('webhooks')
export class WebhookController {
  constructor(private readonly service: WebhookService) {}

  @Post('test')
  async test(@Body() dto: WebhookDto) {
    const reply = await this.service.ping(dto.url);
    return { status: reply.status };
  }
}
