import { Controller, Get, Query, Res } from '@nestjs/common';
import { Response } from 'express';

@Controller()
export class OutController {
  @Get('out')
  out(@Query('u') u: string, @Res() res: Response) {
    const parsed = new URL(u);
    if (parsed.host !== 'www.example.com') {
      return res.status(400).send('unknown host');
    }
    return res.redirect(parsed.toString());
  }
}
