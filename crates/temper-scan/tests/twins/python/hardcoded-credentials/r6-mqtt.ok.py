import os

import paho.mqtt.client as mqtt


class Sensor:
    def __init__(self, host):
        self.client = mqtt.Client()
        self.client.username_pw_set("sensor-17", os.environ["MQTT_PASSWORD"])
        self.client.connect(host, 8883)

    def publish(self, value):
        self.client.publish("sensors/17", value)
