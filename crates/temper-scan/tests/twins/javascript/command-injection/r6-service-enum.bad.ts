import { exec } from 'child_process';
import { promisify } from 'util';
import { BadRequestException, Controller, Param, Post } from '@nestjs/common';

const execAsync = promisify(exec);

enum Service {
  Web = 'nginx',
  Cache = 'redis',
}

@Controller('services')
export class ServiceController {
  @Post(':name/restart')
  async restart(@Param('name') name: string) {
    if (name.length > 40) {
      throw new BadRequestException('unknown service');
    }
    const { stdout } = await execAsync('systemctl restart ' + name);
    return { stdout };
  }
}
