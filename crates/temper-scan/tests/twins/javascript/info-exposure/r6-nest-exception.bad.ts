import { Controller, Get, InternalServerErrorException, Logger } from '@nestjs/common';
import { StockService } from './stock.service';

@Controller('stock')
export class StockController {
  private readonly logger = new Logger(StockController.name);

  constructor(private readonly stock: StockService) {}

  @Get()
  async list() {
    try {
      return await this.stock.all();
    } catch (error) {
      this.logger.error(error);
      throw new InternalServerErrorException((error as Error).stack);
    }
  }
}
