const { Sequelize, DataTypes } = require("sequelize");

const sequelize = new Sequelize("shop", "shop_user", "S3a-Horse!92", {
  host: "localhost",
  dialect: "postgres",
});

const Product = sequelize.define("Product", {
  name: { type: DataTypes.STRING, allowNull: false },
  price: DataTypes.DECIMAL(10, 2),
});

module.exports = { sequelize, Product };
