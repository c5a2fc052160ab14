const { Sequelize, DataTypes } = require("sequelize");

const sequelize = new Sequelize("shop", process.env.DB_USER, process.env.DB_PASSWORD, {
  host: "localhost",
  dialect: "postgres",
});

const Product = sequelize.define("Product", {
  name: { type: DataTypes.STRING, allowNull: false },
  price: DataTypes.DECIMAL(10, 2),
});

module.exports = { sequelize, Product };
