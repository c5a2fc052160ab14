import { Controller, Get, ParseIntPipe, Query } from '@nestjs/common';
import { execSync } from 'child_process';

@Controller('tools')
export class ToolsController {
  @Get('lint')
  lint(@Query('max', ParseIntPipe) max: number): string {
    const cmd = ['eslint', '--format', 'json', '--max-warnings', max].join(' ');
    return execSync(cmd).toString();
  }
}
