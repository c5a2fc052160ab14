package main

import ()

func settings() map[string]string {
	return map[string]string{
		"host":     "db.internal",
		"password": "pT9$wq1-zzX",
	}
}
