import { Controller, Get, Injectable, Param, Query } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Product } from './product.entity';

@Injectable()
export class ProductService {
  constructor(@InjectRepository(Product) private readonly products: Repository<Product>) {}

  findByCategory(category: string): Promise<Product[]> {
    return this.products
      .createQueryBuilder('p')
      .where('p.category = :category', { category })
      .getMany();
  }
}

@Controller('products')
export class ProductController {
  constructor(private readonly service: ProductService) {}

  @Get()
  list(@Query('category') category: string) {
    return this.service.findByCategory(category);
  }
}
