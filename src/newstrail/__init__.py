"""newstrail"""
