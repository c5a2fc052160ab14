import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      host: 'db.internal',
      username: 'catalog',
      password: process.env.DB_PASSWORD,
      database: 'catalog',
      autoLoadEntities: true,
    }),
  ],
})
export class AppModule {}
